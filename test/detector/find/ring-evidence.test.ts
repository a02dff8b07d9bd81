import t from 'tap'
import { ringEvidence } from '../../../detector/find/ring-evidence.js'
import { TAU } from '../../../detector/geometry.js'
import { circle, emptyPlane, paint, paintBand, paintSeal } from '../drawing.js'

const ring = circle(120, 120, 90)

t.test('a free seal has all evidence', async (t) => {
  const { rimSupport, rimSpread, clearOutside, textInk, textEdges, score } = ringEvidence(paintSeal(emptyPlane(240, 240), ring), ring)
  t.ok(rimSupport > 0.98, 'rim')
  t.equal(rimSpread, 1)
  t.ok(clearOutside > 0.98, 'clear')
  t.ok(textInk > 0.1 && textInk < 0.6, `text ${textInk}`)
  t.ok(textEdges >= 20, `edges ${textEdges}`)
  t.ok(score > 0.95)
})

t.test('an empty circle has a rim but no text', async (t) => {
  const { rimSupport, textInk, textEdges } = ringEvidence(paintBand(emptyPlane(240, 240), ring, 0, 3), ring)
  t.ok(rimSupport > 0.98)
  t.equal(textInk, 0)
  t.equal(textEdges, 0)
})

t.test('a filled disc has ink but no rhythm', async (t) => {
  const { textInk, textEdges } = ringEvidence(paintBand(emptyPlane(240, 240), ring, 0, 89), ring)
  t.ok(textInk > 0.95)
  t.ok(textEdges <= 4)
})

t.test('half a rim is half supported and spread over half the sectors', async (t) => {
  const { rimSupport, rimSpread } = ringEvidence(paintBand(emptyPlane(240, 240), ring, 0, 3, { to: TAU / 2 }), ring)
  t.ok(Math.abs(rimSupport - 0.5) < 0.05, `${rimSupport}`)
  t.ok(rimSpread >= 0.5 && rimSpread < 0.7, `${rimSpread}`)
})

t.test('where print lies on the rim it speaks neither for it nor against', async (t) => {
  const crossed = paint(paintSeal(emptyPlane(240, 240), ring), 0, 100, 240, 40, 0)
  t.ok(ringEvidence(crossed, ring).rimSupport < 0.9)
  t.ok(ringEvidence({ ...crossed, covered: paint(emptyPlane(240, 240), 0, 100, 240, 40) }, ring).rimSupport > 0.98)
})

t.test('ink all round the rim is not clear paper', async (t) => {
  const { clearOutside, score } = ringEvidence(paintBand(paintSeal(emptyPlane(240, 240), ring), ring, -20, -4), ring)
  t.ok(clearOutside < 0.1)
  t.ok(score < 0.7)
})

t.test('what lies outside the picture counts neither way, unless hardly anything lies inside', async (t) => {
  const over = circle(60, 120, 90)
  t.ok(ringEvidence(paintSeal(emptyPlane(240, 240), over), over).rimSupport > 0.95)
  const gone = circle(-60, 120, 90)
  t.equal(ringEvidence(paint(emptyPlane(240, 240), 0, 0, 240, 240), gone).rimSupport, 0)
  t.equal(ringEvidence(emptyPlane(240, 240), circle(-900, 0, 90)).rimSupport, 0)
})
