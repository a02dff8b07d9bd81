/** An official letter: red headline and rule, body, and at its foot the issuers, the date and one or two seals across them. */
import { dateLine, proseLines } from './prose.js'
import { Sheet } from './sheet.js'
import type { Draft, MakeDraft, Slot } from './draft.js'

const headlineRed = '#d8201f'

export const notice: MakeDraft = (random, titles): Draft => {
  const width = random.integer(760, 1100)
  const height = Math.round(width * 1.38)
  const sheet = new Sheet()
  const margin = width * 0.12
  const room = width - margin * 2
  const line = width * 0.026
  let y = width * 0.12
  for (let i = random.integer(1, 2); i > 0; i--) {
    const head = titles.title('authority')
    const size = Math.min(width * 0.055, room / [...head].length / 1.05)
    sheet.text(head, width / 2, y, { height: size, colour: headlineRed, weight: 700, anchor: 'middle' })
    y += size * 1.5
  }
  sheet.text(`〔${random.integer(2010, 2026)}〕${random.integer(1, 199)}号`, width / 2, y, { height: line * 0.9, anchor: 'middle' })
  y += line * 1.6
  sheet.rule(margin * 0.8, y, width - margin * 0.8, y, width * 0.003, headlineRed)
  y += line * 2.4
  sheet.text('关于开展专项检查工作的通知', width / 2, y, { height: line * 1.35, weight: 700, anchor: 'middle' })
  y += line * 2.4
  for (const text of proseLines(random, random.integer(8, 15), Math.floor(room / line / 1.02))) {
    sheet.text(text, margin, y, { height: line * 0.95, tracking: 1.07 })
    y += line * 1.65
  }
  y = Math.min(y + line * 2.5, height - width * 0.2)
  const two = random.chance(0.35)
  const size = width * random.between(0.19, 0.25)
  const right = width - margin - size * 0.55
  const slots: Slot[] = [{ kind: 'round', size, x: right, y }]
  if (two) slots.push({ kind: 'round', size: size * random.between(0.95, 1.05), x: right - size * random.between(0.82, 1.06), y: y + random.between(-8, 8) })
  sheet.text(titles.title('authority'), right, y - line * 0.6, { height: line, anchor: 'middle' })
  sheet.text(dateLine(random), right, y + line * 1.1, { height: line, anchor: 'middle' })
  return { width, height, sheet, slots }
}
