import t from 'tap'
import type { Candidate } from '../../detector/find/index.js'
import { isSeal } from '../../detector/is-seal.js'
import type { PlainReading } from '../../detector/read/index.js'
import { evidence, ringCandidate } from './candidates.js'
import { circle } from './drawing.js'
import { fakeEngine } from './fake-engine.js'

const engine = fakeEngine()
const ring = ringCandidate(circle(100, 100, 60))
const inDoubt = ringCandidate(circle(100, 100, 60), { doubtful: true })

const corners = [{ x: 0, y: 0 }, { x: 40, y: 0 }, { x: 40, y: 40 }, { x: 0, y: 40 }]
const lined = {
  ...evidence, rimSupport: 1, line: 1, weakestLine: 1, ends: 1, middleInk: 0.5, underRim: 0.1, runsOn: 0, run: 0.2, textEdges: 40,
}

function square (more: object = {}, measured: object = {}): Candidate {
  return {
    shape: 'rectangle', corners, filled: false, evidence: { ...lined, ...measured }, source: 'component', dropped: null, doubtful: false, hueDeg: 5, ...more,
  } as Candidate
}

const title = (text: string, confidence = 0.9): PlainReading => ({ role: 'title', text, confidence })
const line = (text: string, confidence = 0.9): PlainReading => ({ role: 'line', text, confidence })

t.test('a clear rim in coloured ink needs two characters read, or more of them badly', async (t) => {
  t.ok(isSeal(ring, [title('公司', 0.7)], engine))
  t.notOk(isSeal(ring, [title('人', 0.99)], engine), 'one is what strokes may make')
  t.notOk(isSeal(ring, [title('三三三', 0.9)], engine), 'and these are what rules make')
  t.notOk(isSeal(ring, [title('月月月', 0.7)], engine), 'nor is one read again and again')
  t.ok(isSeal(ring, [title('某市公司', 0.5)], engine))
  t.notOk(isSeal(ring, [title('某', 0.5)], engine))
  t.notOk(isSeal(ring, [title('COMPANY 1999')], engine), 'letters and digits stand on many a plate')
  t.notOk(isSeal(ring, [title('')], engine))
  t.notOk(isSeal(ring, [], engine))
})

t.test('wording that regulation fixes makes an oval a seal, however unsure its reading', async (t) => {
  const characters = [...'全国统一发票'].map((text, i) => ({ text, confidence: 0.31, at: (i + 0.5) / 9 }))
  const reading = { ...title('全国统一发票', 0.31), characters }
  t.ok(isSeal({ ...inDoubt, shape: 'oval' }, [reading], engine))
  t.notOk(isSeal(inDoubt, [reading], engine))
})

t.test('characters beside the title count too', async (t) => {
  t.ok(isSeal(ring, [title('#', 0.2), line('合同专用章', 0.5)], engine))
})

t.test('a code on the lower arc is worth a character, and no seal by itself', async (t) => {
  const code = (text: string): PlainReading => ({ role: 'code', text, confidence: 0.7 })
  t.ok(isSeal(ring, [title('行', 0.98), code('3741542367589')], engine))
  t.notOk(isSeal(ring, [title('行', 0.98), code('374')], engine))
  t.notOk(isSeal(ring, [title(''), code('3741542367589')], engine))
})

t.test('a rim in doubt and black sides need two read well', async (t) => {
  for (const candidate of [inDoubt, square({ hueDeg: null })]) {
    t.ok(isSeal(candidate, [title('公司')], engine))
    t.notOk(isSeal(candidate, [title('章')], engine))
    t.notOk(isSeal(candidate, [title('公司', 0.6)], engine))
    t.ok(isSeal(candidate, [title('某某市公安局', 0.6)], engine))
  }
  t.ok(isSeal(ringCandidate(circle(100, 100, 60), { hueDeg: null }), [title('某市公司', 0.5)], engine), 'a clear ring is clear in black too')
})

t.test('a clear frame in coloured ink with the rhythm of text is a seal though its characters cannot be read', async (t) => {
  const long = { corners: corners.map(({ x, y }) => ({ x: 5 * x, y })) }
  t.ok(isSeal(square(), [title('')], engine))
  t.ok(isSeal(square(), [title('M92', 0.3)], engine))
  t.ok(isSeal(square(), [title('司')], engine), 'or only one of them')
  t.notOk(isSeal(square(), [title('M92')], engine), 'but not where something else was read')
  t.ok(isSeal(square({ filled: true }, { clearOutside: 0.8 }), [title('')], engine), 'carved, or beside a signature')
  t.ok(isSeal(square(long), [title('')], engine))
  t.notOk(isSeal(square({ ...long, filled: true }), [title('')], engine), 'but no long one that is carved')
  t.notOk(isSeal(square({ hueDeg: null }), [title('')], engine), 'not in black')
  t.notOk(isSeal(square({ hueDeg: 38 }), [title('')], engine), 'nor in the orange of wood and skin')
  t.notOk(isSeal(square({ doubtful: true }), [title('')], engine), 'nor without a clear frame')
  t.notOk(isSeal(square({}, { clearOutside: 0.7 }), [title('')], engine), 'nor among other ink')
  t.notOk(isSeal(square(long, { textEdges: 20 }), [title('')], engine), 'nor a long one with little text')
  t.notOk(isSeal(square({}, { textEdges: 60 }), [title('')], engine), 'nor a box of a diagram with a lot of it')
  t.notOk(isSeal(square({ corners: corners.map(({ x, y }) => ({ x: 10 * x, y: 10 * y })) }), [title('')], engine), 'nor a sheet')
  t.notOk(isSeal(square({}, { middleInk: 1 }), [title('')], engine), 'nor the corner of a QR code')
  t.notOk(isSeal(square({}, { run: 1.1 }), [title('')], engine), 'nor a letter')
})

t.test('a frame that is read as something else is that', async (t) => {
  t.notOk(isSeal(square(), [title('30', 0.95)], engine))
})

t.test('a clear red oval of the proportions of an invoice’s is one though it cannot be read', async (t) => {
  const oval = (more: object = {}, measured: object = {}) => ringCandidate({ cx: 100, cy: 80, a: 60, b: 40, angleRad: 0 },
    { shape: 'oval', evidence: { ...evidence, rimSupport: 1, textEdges: 40, ...measured }, ...more })
  t.ok(isSeal(oval(), [title('')], engine))
  t.ok(isSeal(oval({ hueDeg: 350 }), [], engine))
  t.notOk(isSeal(oval({ hueDeg: 230 }), [], engine), 'in red')
  t.notOk(isSeal(oval({ hueDeg: null }), [], engine))
  t.notOk(isSeal(oval({ ellipse: { cx: 100, cy: 80, a: 60, b: 48, angleRad: 0 } }), [], engine), 'thirty to twenty')
  t.notOk(isSeal(oval({}, { rimSupport: 0.9 }), [], engine), 'clear')
  t.notOk(isSeal(oval({}, { textEdges: 100 }), [], engine), 'with two rings of text, not of small print')
})
