import t from 'tap'
import { haveSides, polygonEvidence } from '../../../detector/find/polygon-evidence.js'
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

t.test('where a pen lies on a side it speaks neither for a frame nor against', async (t) => {
  const frame = paint(paint(emptyPlane(300, 200), 50, 50, 200, 100), 54, 54, 192, 92, 0)
  const crossed = paint(frame, 100, 30, 80, 140, 0)
  t.ok(polygonEvidence(crossed, corners).line < 0.8)
  const covered = paint(emptyPlane(300, 200), 100, 30, 80, 140)
  t.equal(polygonEvidence({ ...crossed, covered }, corners).line, 1)
  const mostly = paint(emptyPlane(300, 200), 60, 30, 180, 140)
  t.ok(polygonEvidence({ ...paint(frame, 60, 30, 180, 140, 0), covered: mostly }, corners).line < 0.8, 'but of a side that is nearly hidden nobody knows')
})

t.test('ink that goes on outside leaves no clean paper', async (t) => {
  t.equal(polygonEvidence(paint(emptyPlane(300, 200), 0, 0, 300, 200), corners).clearOutside, 0)
})

t.test('text reaches towards the sides of a seal, words in a box do not', async (t) => {
  const seal = await drawnPlane(lineRectangle({ titleLines: ['现金收讫'], width: 220 }))
  t.ok(polygonEvidence(seal.plane, seal.corners).reach >= 0.55)
  const box = paint(paint(emptyPlane(300, 200), 50, 50, 200, 100), 52, 52, 196, 96, 0)
  const word = (width: number, height: number) => {
    const plane = paint({ ...box, data: box.data.slice() }, 150 - width / 2, 100 - height / 2, width, height)
    return polygonEvidence(plane, corners).reach
  }
  t.equal(word(100, 34), 0.3, 'a third of the height')
  t.equal(word(84, 80), 0.4, 'or of the width')
  t.equal(word(170, 84), 0.8)
})

t.test('under the rim a carved seal is full and a framed one is not', async (t) => {
  const carved = await drawnPlane(nameSeal({ name: '王小明印', size: 120, filled: true }))
  const framed = await drawnPlane(nameSeal({ name: '王小明印', size: 120 }))
  t.ok(polygonEvidence(carved.plane, carved.corners).underRim > 0.6)
  t.ok(polygonEvidence(framed.plane, framed.corners).underRim < 0.5)
})

t.test('a frame is a line to its corners; the edge of a word is not', async (t) => {
  const framed = await drawnPlane(nameSeal({ name: '王小明印', size: 120 }))
  const frame = polygonEvidence(framed.plane, framed.corners)
  t.ok(frame.line > 0.97 && frame.weakestLine > 0.95 && frame.ends > 0.97)
  const plain = await drawnPlane(nameSeal({ name: '王小明印', size: 120, framed: false }))
  const word = polygonEvidence(plain.plane, plain.corners)
  t.ok(word.line < 0.9 && word.ends < 0.9, `${word.line} ${word.ends}`)
})

t.test('small print in a large frame makes short runs', async (t) => {
  const sheet = paint(paint(emptyPlane(600, 600), 20, 20, 560, 560), 24, 24, 552, 552, 0)
  for (let x = 40; x < 560; x += 9) for (let y = 40; y < 560; y += 20) paint(sheet, x, y, 3, 9)
  const square = [{ x: 20, y: 20 }, { x: 579, y: 20 }, { x: 579, y: 579 }, { x: 20, y: 579 }]
  t.ok(polygonEvidence(sheet, square).run < 0.03)
  const { plane, corners } = await drawnPlane(nameSeal({ name: '王小明印', size: 120 }))
  t.ok(polygonEvidence(plane, corners).run > 0.1)
})

t.test('a quick look asks for ink along each side', async (t) => {
  const frame = paint(paint(emptyPlane(300, 200), 50, 50, 200, 100), 54, 54, 192, 92, 0)
  t.ok(haveSides(frame, corners))
  t.notOk(haveSides(paint(frame, 40, 140, 220, 20, 0), corners), 'the lower side is missing')
})
