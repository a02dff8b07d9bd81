import t from 'tap'
import { innerLines } from '../../../detector/unwrap/inner-lines.js'
import { ringLayout } from '../../../detector/unwrap/ring-layout.js'
import { invoiceOval, supervisionOval } from '../../accuracy/seal/oval.js'
import type { SealDrawing } from '../../accuracy/seal/parts.js'
import { roundSeal } from '../../accuracy/seal/round.js'
import { drawnInk, paint } from '../drawing.js'

const plain = { title: '某某市某某贸易有限公司', diameter: 300 }

async function linesOf (drawing: SealDrawing, turnRad = 0) {
  const { ink, ellipse } = await drawnInk(drawing, turnRad)
  return innerLines(ink, ellipse, ringLayout(ink, ellipse), drawing.shape === 'oval')
}

t.test('a star is no line', async (t) => {
  t.same(await linesOf(roundSeal(plain)), [])
})

t.test('a line under the star is one strip, wider than high', async (t) => {
  for (const turnRad of [0, 0.6, Math.PI]) {
    const lines = await linesOf(roundSeal({ ...plain, lines: ['财务专用章'] }), turnRad)
    t.match(lines, [{ role: 'line' }], `turned by ${turnRad}`)
    t.equal(lines.length, 1)
    const { width, height, data } = lines[0].image
    t.ok(width / height > 2.5 && width / height < 7, `${width}×${height}`)
    t.ok(data.includes(0) && data.includes(255), 'dark on white')
  }
})

t.test('a line that print runs through is found where purposes stand', async (t) => {
  const { ink, ellipse } = await drawnInk(roundSeal({ ...plain, lines: ['财务专用章'] }))
  for (let y = 0; y < ink.height; y++) {
    for (const x of [0.4, 0.6].map(share => Math.round((y + share) * ink.width))) ink.data.fill(ink.full, x, x + 2)
  }
  const lines = innerLines(ink, ellipse, ringLayout(ink, ellipse), false)
  t.equal(lines.length, 1)
  const { width, height } = lines[0].image
  t.ok(width / height > 2 && width / height < 7, `${width}×${height}`)
})

t.test('the feet of a heading over an oval do not come into the region under them', async (t) => {
  const { ink, ellipse } = await drawnInk(supervisionOval({ width: 340, region: '云南', form: 'arc' }))
  const layout = ringLayout(ink, ellipse)
  const [alone] = innerLines(ink, ellipse, layout, true)
  const foot = Math.round(ellipse.cy - 0.05 * ellipse.b)
  for (let x = 0; x < ink.width; x += 17) paint(ink, x, 0, 4, foot, ink.full)
  const [among] = innerLines(ink, ellipse, layout, true)
  const [before, after] = [alone, among].map(({ image }) => image.width / image.height)
  t.ok(before > 1.5 && Math.abs(after / before - 1) < 0.15, `${before.toFixed(2)} alone, ${after.toFixed(2)} under a heading`)
})

t.test('two lines are two strips, from the top', async (t) => {
  const lines = await linesOf(roundSeal({ ...plain, middle: 'none', lines: ['合同专用章', '(12)'] }))
  t.equal(lines.length, 2)
  t.ok(lines[0].image.width > lines[1].image.width, 'the longer one stands above')
})

t.test('the lines of an oval are found along its short axis, whichever way it lies', async (t) => {
  const invoice = invoiceOval({ title: '某某市某某贸易有限公司', width: 340, taxNumber: '91310115MA1K3ABC2X' })
  for (const turnRad of [0, 0.4, Math.PI]) {
    const lines = await linesOf(invoice, turnRad)
    t.equal(lines.length, 2, `turned by ${turnRad}`)
    t.ok(lines.every(({ image }) => image.width > 2.5 * image.height))
  }
})

t.test('a seal too small to hold lines has none', async (t) => {
  t.same(await linesOf(roundSeal({ ...plain, diameter: 28 })), [])
})
