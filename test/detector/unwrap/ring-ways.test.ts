import t from 'tap'
import { ringWays } from '../../../detector/unwrap/ring-ways.js'
import { ovalSeal } from '../../accuracy/seal/oval.js'
import { roundSeal, type RoundSeal } from '../../accuracy/seal/round.js'
import type { Strip } from '../../../detector/unwrap/index.js'
import { drawnInk } from '../drawing.js'

const evidence = { rimSupport: 1, rimSpread: 1, clearOutside: 1, textInk: 0.3, textEdges: 60, score: 1 }

async function waysOf (seal: RoundSeal) {
  const { ink, ellipse } = await drawnInk(roundSeal(seal))
  return ringWays(ink, { shape: 'round', ellipse, evidence })
}

t.test('a title, then what else stands on the ring', async (t) => {
  const [way] = await waysOf({ title: '某某市某某贸易有限公司', diameter: 300, lines: ['财务专用章'], code: '3101150012345' })
  t.equal(way.differs, 'cut')
  t.same([...way.titles, ...way.others(0, 1)].map(({ role }) => role), ['title', 'line', 'code'])
})

t.test('under a ring of small text another title is looked for', async (t) => {
  const seal = { title: '某某市公安局', diameter: 400, outerArc: 'SUNRISE TRADING CO.,LTD.' }
  const heights = [...await waysOf(seal)].map(({ titles: [{ image }] }) => image.width / image.height)
  t.ok(heights.length > 1)
})

t.test('with a title under a second ring the text outside it is a line', async (t) => {
  const ways = [...await waysOf({ title: '某某市公安局', diameter: 400, outerArc: 'SUNRISE TRADING CO.,LTD.' })]
  const others = ways.map((way) => way.others(0, 1).filter(({ role, image }) => role === 'line' && image.width > 8 * image.height).length)
  t.equal(others[0], 0)
  t.ok(Math.max(...others) > 0)
})

t.test('an oval\'s title stands evenly over its short axis, however little of it was read', async (t) => {
  const seal = ovalSeal({ title: '某某工程公司', width: 320, aspect: 0.75, layout: 'oval', lowerArc: '税务局' })
  const { ink, ellipse } = await drawnInk(seal)
  const [way] = ringWays(ink, { shape: 'oval', ellipse, evidence })
  const lower = (from: number, to: number) => way.others(from, to).at(-1)!.image.width
  t.ok(Math.abs(lower(0, 0.6) - lower(0, 1)) < 0.15 * lower(0, 1), `${lower(0, 0.6)} and ${lower(0, 1)}`)
})

t.test('what stands beside a title is taken upright too, wherever the title was read', async (t) => {
  const [way] = await waysOf({ title: '某某市某某贸易有限公司', diameter: 300, lines: ['财务专用章'] })
  const shape = (strips: Strip[]) => strips.map(({ role, image }) => [role, image.width / image.height > 4])
  t.same(shape(way.othersUpright!()), shape(way.others(0, 1)))
  t.notSame(shape(way.others(0, 0.3)), shape(way.others(0, 1)), 'by a piece of the title it would lean')
})

t.test('no two ways are alike, and a plain seal has few', async (t) => {
  const ways = [...await waysOf({ title: '某某市公安局', diameter: 300 })]
  t.ok(ways.length >= 1 && ways.length <= 4, `${ways.length}`)
})

t.test('a way that shows more than a turn says what share of it one turn is', async (t) => {
  const [first, second] = [...await waysOf({ title: '某某市公安局', diameter: 300 })]
  t.equal(first.turn, undefined)
  t.ok(second.turn && second.turn > 0.6 && second.turn < 1, `${second.turn}`)
})

t.test('after all ways come two with each other look of the seal\'s ink', async (t) => {
  const { ink, ellipse } = await drawnInk(roundSeal({ title: '某某市公安局', diameter: 300 }))
  const outline = { shape: 'round', ellipse, evidence } as const
  const own = [...ringWays(ink, outline)]
  t.equal([...ringWays({ ...ink, others: [() => ink] }, outline)].length, own.length + 2)
})
