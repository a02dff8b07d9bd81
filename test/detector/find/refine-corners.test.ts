import t from 'tap'
import { refineCorners } from '../../../detector/find/refine-corners.js'
import { lineRectangle } from '../../accuracy/seal/rectangle.js'
import { triangleSeal } from '../../accuracy/seal/triangle.js'
import { emptyPlane } from '../drawing.js'
import { cornerError, drawnPlane } from '../straight-seals.js'

t.test('corners a few pixels off come back to the rim', async (t) => {
  for (const drawing of [lineRectangle({ titleLines: ['现金收讫'], width: 220 }), triangleSeal({ title: '质量检验', width: 240, setting: 'base' })]) {
    const { plane, corners } = await drawnPlane(drawing, 0.15)
    const moved = corners.map(({ x, y }, i) => ({ x: x + [2, -2, 1.5, -1][i], y: y + [-1.5, 1, 2, -2][i] }))
    const error = cornerError(refineCorners(plane, 127, moved), corners)
    t.ok(error < 1.6, `${drawing.shape}: ${error}`)
  }
})

t.test('where there is no ink the corners stay', async (t) => {
  const corners = [{ x: 10, y: 10 }, { x: 90, y: 10 }, { x: 90, y: 60 }, { x: 10, y: 60 }]
  t.same(refineCorners(emptyPlane(100, 80), 127, corners), corners)
})
