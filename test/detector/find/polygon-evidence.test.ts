import t from 'tap'
import { inkUnderRim, polygonEvidence } from '../../../detector/find/polygon-evidence.js'
import { lineRectangle, nameSeal } from '../../accuracy/seal/rectangle.js'
import { emptyPlane, paint } from '../drawing.js'
import { drawnPlane } from '../straight-seals.js'

t.test('a drawn seal has all its rim, clean paper round it and text inside', async (t) => {
  const { plane, corners } = await drawnPlane(lineRectangle({ titleLines: ['现金收讫'], width: 220 }), 0.1)
  const evidence = polygonEvidence(plane, corners)
  t.ok(evidence.rimSupport > 0.97 && evidence.rimSpread > 0.95 && evidence.clearOutside > 0.97)
  t.ok(evidence.textInk > 0.05 && evidence.textInk < 0.6 && evidence.textEdges > 10)
  t.ok(evidence.score > 0.95)
})

const corners = [{ x: 50, y: 50 }, { x: 249, y: 50 }, { x: 249, y: 149 }, { x: 50, y: 149 }]

t.test('three sides of four show in the weakest', async (t) => {
  const plane = paint(paint(emptyPlane(300, 200), 50, 50, 200, 100), 54, 54, 192, 150, 0)
  const evidence = polygonEvidence(plane, corners)
  t.equal(evidence.rimSpread, 0)
  t.ok(evidence.rimSupport > 0.7 && evidence.rimSupport < 0.8)
})

t.test('ink that goes on outside leaves no clean paper', async (t) => {
  t.equal(polygonEvidence(paint(emptyPlane(300, 200), 0, 0, 300, 200), corners).clearOutside, 0)
})

t.test('under the rim a carved seal is full and a framed one is not', async (t) => {
  const carved = await drawnPlane(nameSeal({ name: '王小明印', size: 120, filled: true }))
  const framed = await drawnPlane(nameSeal({ name: '王小明印', size: 120 }))
  t.ok(inkUnderRim(carved.plane, carved.corners) > 0.6)
  t.ok(inkUnderRim(framed.plane, framed.corners) < 0.5)
})
