import t from 'tap'
import { isSettled } from '../../../detector/find/candidate.js'
import { evidence, ringCandidate } from '../candidates.js'
import { circle } from '../drawing.js'

t.test('a ring is settled by a whole rim on clean paper', async (t) => {
  const ring = (more: object) => ringCandidate(circle(100, 100, 60), { evidence: { ...evidence, rimSupport: 0.97, ...more } })
  t.ok(isSettled(ring({})))
  t.notOk(isSettled(ring({ rimSupport: 0.9 })))
  t.notOk(isSettled(ring({ clearOutside: 0.6 })))
  t.notOk(isSettled({ ...ring({}), dropped: 'too small' }))
})

t.test('straight sides never settle what lies inside', async (t) => {
  const corners = [{ x: 0, y: 0 }, { x: 90, y: 0 }, { x: 90, y: 90 }, { x: 0, y: 90 }]
  const lined = {
    ...evidence, rimSupport: 1, line: 1, weakestLine: 1, ends: 1, middleInk: 0.5, underRim: 0, runsOn: 0, run: 0.2, reach: 0.8,
  }
  const frame = { shape: 'rectangle', corners, filled: false, evidence: lined, source: 'component', dropped: null, doubtful: false, hueDeg: 5 } as const
  t.notOk(isSettled({ ...frame, corners: [...corners] }))
})
