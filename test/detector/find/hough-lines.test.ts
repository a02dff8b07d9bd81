import t from 'tap'
import { cornersByHough as inHalf } from '../../../detector/find/hough-lines.js'
import { halved } from '../../../detector/find/half.js'
import { refineCorners } from '../../../detector/find/refine-corners.js'
import type { Point } from '../../../detector/geometry.js'
import type { Plane } from '../../../detector/plane.js'
import { orderedCorners } from '../../../detector/polygon.js'
import { diamondSeal } from '../../accuracy/seal/diamond.js'
import { lineRectangle } from '../../accuracy/seal/rectangle.js'
import { triangleSeal } from '../../accuracy/seal/triangle.js'
import { circle, emptyPlane, paint, paintBand } from '../drawing.js'
import { cornerError, drawnPlane } from '../straight-seals.js'

/** In the half of a drawing, where they are looked for. */
const cornersByHough = (plane: Plane) => inHalf(halved(plane), 9, { x: 0, y: 0, width: plane.width / 2, height: plane.height / 2 })
  .map(corners => corners.map(({ x, y }) => ({ x: 2 * x + 0.5, y: 2 * y + 0.5 })))

const nearest = (found: Point[][], wanted: Point[]) => Math.min(...found.map(corners => cornerError(corners, wanted)))

const seals = {
  rectangle: lineRectangle({ titleLines: ['现金收讫'], width: 220 }),
  diamond: diamondSeal({ title: '检验合格', width: 240 }),
  triangle: triangleSeal({ title: '质量检验', width: 240, setting: 'base' }),
}

for (const [shape, drawing] of Object.entries(seals)) {
  t.test(`the corners of a ${shape} are among the hypotheses, at any turn`, async (t) => {
    for (const turn of [0, 0.3]) {
      const { plane, corners } = await drawnPlane(drawing, turn)
      const off = nearest(cornersByHough(plane), corners)
      t.ok(off < 9, `turned ${turn}: ${off} px off`)
    }
  })
}

t.test('a square that a ring covers in one corner is found from another', async (t) => {
  const plane = paint(paint(emptyPlane(300, 300), 120, 120, 90, 90), 124, 124, 82, 82, 0)
  paintBand(plane, circle(90, 90, 60), 0, 60, { value: 0 })
  paintBand(plane, circle(90, 90, 60), 0, 4)
  const corners = orderedCorners([{ x: 120, y: 120 }, { x: 209, y: 120 }, { x: 209, y: 209 }, { x: 120, y: 209 }])
  const off = nearest(cornersByHough(plane).map(found => refineCorners(plane, 127, found)), corners)
  t.ok(off < 3, `${off} px off, once pulled onto the rim`)
})

t.test('lines that do not meet, and empty paper, have no corners', async (t) => {
  t.same(cornersByHough(paint(paint(emptyPlane(300, 200), 20, 40, 200, 3), 20, 140, 200, 3)), [])
  t.same(cornersByHough(emptyPlane(100, 80)), [])
})

t.test('a triangle whose lower part the edge of the picture cuts goes on beyond it', async (t) => {
  const { plane, corners } = await drawnPlane(triangleSeal({ title: '质量检验', width: 240, setting: 'base' }))
  const height = Math.round(plane.height * 0.7)
  const cut = { ...plane, height, data: plane.data.slice(0, plane.width * height) }
  const found = cornersByHough(cut).filter(({ length }) => length === 3)
  const tip = Math.min(...corners.map(({ y }) => y))
  t.ok(found.some(three => Math.abs(Math.min(...three.map(({ y }) => y)) - tip) < 9 && three.filter(({ y }) => y > height).length === 2))
})
