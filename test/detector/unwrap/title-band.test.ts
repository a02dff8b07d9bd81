import t from 'tap'
import { bandOverMiddle, bandUnder, endOfRim, innerRing } from '../../../detector/unwrap/title-band.js'
import { turnOf } from '../../../detector/unwrap/turn.js'
import { roundSeal, type RoundSeal } from '../../accuracy/seal/round.js'
import { drawnInk } from '../drawing.js'

const plain: RoundSeal = { title: '某某市某某贸易有限公司', diameter: 400, rim: 0.02, titleHeight: 0.14 }

async function rowsOf (seal: RoundSeal) {
  const { ink, ellipse } = await drawnInk(roundSeal(seal))
  const turn = turnOf(ink, ellipse)
  const rows = (share: number) => Math.round(share * ellipse.b / turn.rowPx)
  const share = (row: number) => (turn.top + row * turn.rowPx) / ellipse.b
  return { turn, rows, share, rimEnd: endOfRim(turn, rows) }
}

t.test('the rim ends where it was drawn, an inner line with it', async (t) => {
  const bare = await rowsOf(plain)
  t.ok(Math.abs(bare.share(bare.rimEnd) - 0.04) < 0.03, `${bare.share(bare.rimEnd)}`)
  const lined = await rowsOf({ ...plain, innerRing: true })
  t.ok(lined.share(lined.rimEnd) > 0.06, `${lined.share(lined.rimEnd)}`)
})

t.test('the title stands between its rows', async (t) => {
  const { turn, rows, share, rimEnd } = await rowsOf(plain)
  const { top, bottom } = bandUnder(turn, rimEnd, rows)
  t.ok(Math.abs(share(top) - 0.076) < 0.04 && Math.abs(share(bottom) - 0.356) < 0.05, `${share(top)} to ${share(bottom)}`)
})

t.test('high characters reach down to a star: over its middle the band ends where they hold half as much', async (t) => {
  const drawn = { top: 0.076, bottom: 0.076 + 2 * 0.22 }
  const { turn, rows, share, rimEnd } = await rowsOf({ ...plain, titleHeight: 0.22, lines: ['组织委员会'] })
  const { top, bottom } = bandOverMiddle(turn, rimEnd, rows)
  t.ok(Math.abs(share(top) - drawn.top) < 0.04 && Math.abs(share(bottom) - drawn.bottom) < 0.05, `${share(top)} to ${share(bottom)}`)
  t.ok(share(bandUnder(turn, rimEnd, rows).bottom) < drawn.bottom - 0.05, 'elsewhere it is taken for lower ones')
})

t.test('a second ring of text has its own inner ring; other seals have none', async (t) => {
  const plainRows = await rowsOf(plain)
  t.equal(innerRing(plainRows.turn, plainRows.rimEnd, plainRows.rows), null)
  const two = await rowsOf({ ...plain, outerArc: 'SUNRISE TRADING CO.,LTD.' })
  const ring = innerRing(two.turn, two.rimEnd, two.rows)
  t.ok(ring !== null && two.share(ring) > 0.15 && two.share(ring) < 0.32, `${ring && two.share(ring)}`)
})
