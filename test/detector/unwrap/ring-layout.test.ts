import t from 'tap'
import { TAU } from '../../../detector/geometry.js'
import { ringLayout, ringLayouts } from '../../../detector/unwrap/ring-layout.js'
import { ovalSeal } from '../../accuracy/seal/oval.js'
import { roundSeal, type RoundSeal } from '../../accuracy/seal/round.js'
import { asInk, circle, drawnInk, emptyPlane, paintBand } from '../drawing.js'

const diameter = 300
const plain: RoundSeal = { title: '某某市宝山区市场监督管理局', diameter, rim: 0.02, titleHeight: 0.14, spanRad: 4 }

/** Where the drawing put the title: its band under the outline, and its arc with the half characters at both ends. */
const bandTop = (0.02 + 0.018) * diameter
const characterPx = 0.14 * diameter
const radius = diameter / 2 - bandTop - characterPx / 2

const seals: Record<string, { seal: RoundSeal, turnRad?: number }> = {
  'a plain seal': { seal: plain },
  'a turned seal': { seal: plain, turnRad: 0.9 },
  'a seal on its head': { seal: plain, turnRad: Math.PI },
  'a seal with a code': { seal: { ...plain, code: '3101150012345' } },
  'a seal with a line inside': { seal: { ...plain, lines: ['财务专用章'] } },
  'a seal without a star': { seal: { ...plain, middle: 'none', lines: ['合同专用章', '(2)'] } },
}

for (const [name, { seal, turnRad = 0 }] of Object.entries(seals)) {
  t.test(`${name}: band and arc of the title are found`, async (t) => {
    const { ink, ellipse } = await drawnInk(roundSeal(seal), turnRad)
    const layout = ringLayout(ink, ellipse)
    const near = (what: string, found: number, wanted: number, tolerance: number) =>
      t.ok(Math.abs(found - wanted) < tolerance, `${what}: ${found.toFixed(1)}, drawn at ${wanted.toFixed(1)}`)
    t.ok(layout.rimEnd > 2 && layout.rimEnd <= layout.bandTop + 0.02 * diameter, `rim ends at ${layout.rimEnd}`)
    near('top', layout.bandTop, bandTop, 0.035 * diameter)
    near('bottom', layout.bandBottom, bandTop + characterPx, 0.04 * diameter)
    const { total } = layout.turn.arc
    const width = seal.title.length * characterPx * 0.7 / radius
    const span = Math.min(4, TAU - 0.8) + 0.5 * width / seal.title.length
    near('span', (layout.titleTo - layout.titleFrom) / total * TAU, span, seal.code ? 0.7 : 0.45)
    // The turn starts where the long axis' quarter lies: the seal's own bottom. A title stands over the top.
    const middle = (layout.titleFrom + layout.titleTo) / 2 / total
    near('middle', Math.abs(middle - Math.floor(middle) - 0.5), 0, 0.04)
    t.ok(layout.gapShare > 0.1 && layout.gapShare < 0.6, `gap ${layout.gapShare}`)
  })
}

async function ovalLayout (title: string) {
  const { ink, ellipse } = await drawnInk(ovalSeal({ title, width: 320, aspect: 0.75, titleHeight: 0.12, layout: 'oval' }))
  return ringLayout(ink, ellipse)
}

t.test('an oval seal has its band as deep all round', async (t) => {
  const { bandTop, bandBottom, titleFrom, titleTo, turn } = await ovalLayout('某某建筑材料有限公司')
  t.ok(bandBottom - bandTop > 0.08 * 320 && bandBottom - bandTop < 0.17 * 320, `${bandTop} to ${bandBottom}`)
  t.ok((titleTo - titleFrom) / turn.arc.total > 0.4 && (titleTo - titleFrom) / turn.arc.total < 0.8)
})

t.test('a character that is thin in its middle does not part the title', async (t) => {
  const { titleFrom, titleTo, turn } = await ovalLayout('某某建筑工程有限公司')
  t.ok((titleTo - titleFrom) / turn.arc.total > 0.4)
})

t.test('the second layout is the likeliest one with its gaps not trusted', async (t) => {
  const { ink, ellipse } = await drawnInk(roundSeal(plain))
  const [first, second] = ringLayouts(ink, ellipse)
  t.notOk(first.wholeTurn)
  t.match(second, { wholeTurn: true, bandTop: first.bandTop, bandBottom: first.bandBottom })
})

t.test('text beside the title in its band is told, a figure of a code is not', async (t) => {
  const size = 400
  const ellipse = circle(size / 2, size / 2, 180)
  const isParted = (depth: number, bottom: number) => {
    const plane = paintBand(emptyPlane(size, size), ellipse, 0, 5)
    for (let k = 0; k < 8; k++) paintBand(plane, ellipse, 20, 60, { from: Math.PI * 1.1 + k * 0.28, to: Math.PI * 1.1 + (k + 0.6) * 0.28 })
    if (bottom > depth) paintBand(plane, ellipse, depth, bottom, { from: Math.PI * 0.4, to: Math.PI * 0.4 + 0.17 })
    return ringLayouts(asInk(plane), ellipse).next().value!.isParted
  }
  t.equal(isParted(20, 60), true)
  t.equal(isParted(20, 32), false)
  t.equal(isParted(0, 0), false)
})

t.test('a band that reaches deeper is looked at with its gaps trusted, then with its gaps not trusted', async (t) => {
  const { ink, ellipse } = await drawnInk(roundSeal(plain))
  const [first, ...later] = ringLayouts(ink, ellipse)
  const deeper = later.filter(({ bandTop, bandBottom }) => bandTop === first.bandTop && bandBottom > first.bandBottom)
  t.match(deeper, [{ wholeTurn: false }, { wholeTurn: true, bandBottom: deeper[0]?.bandBottom }])
  t.equal(deeper.length, 2)
})

t.test('a title that stands close under the rim is found in spite of large text deeper down', async (t) => {
  const size = 400
  const ellipse = { cx: size / 2, cy: size / 2, a: 180, b: 180, angleRad: 0 }
  const plane = paintBand(emptyPlane(size, size), ellipse, 0, 5)
  const marks = (from: number, count: number, step: number, top: number, bottom: number) => {
    for (let k = 0; k < count; k++) paintBand(plane, ellipse, top, bottom, { from: from + k * step, to: from + (k + 0.6) * step })
  }
  marks(Math.PI * 1.1, 8, 0.28, 10, 26)
  marks(Math.PI * 0.3, 5, 0.28, 32, 56)
  const [first, ...later] = ringLayouts(asInk(plane), ellipse)
  const isSmall = ({ bandTop, bandBottom }: typeof first) => bandTop < 14 && bandBottom > 22 && bandBottom < 38
  t.notOk(isSmall(first))
  t.ok(later.some(isSmall), later.map(({ bandTop, bandBottom }) => `${bandTop}-${bandBottom}`).join(', '))
})

t.test('under a second ring the title is looked for, with the text outside it', async (t) => {
  const { ink, ellipse } = await drawnInk(roundSeal({ title: '某某市公安局', diameter: 400, outerArc: 'SUNRISE TRADING CO.,LTD.' }))
  const [first, ...later] = ringLayouts(ink, ellipse)
  const inner = later.find(({ outside }) => outside)
  t.ok(inner && inner.bandTop > first.bandBottom - 2, `${inner?.bandTop} under ${first.bandBottom}`)
  t.same(inner?.outside, first)
})

t.test('the words of the text outside it belong together', async (t) => {
  const { ink, ellipse } = await drawnInk(roundSeal({ title: '某某市红十字会', diameter: 480, outerArc: 'NEW CENTURY TRADING GROUP' }))
  const outside = [...ringLayouts(ink, ellipse)].find(({ outside }) => outside)?.outside
  t.ok(outside && outside.gapShare < 0.6, `${outside?.gapShare} of the turn is free`)
})
