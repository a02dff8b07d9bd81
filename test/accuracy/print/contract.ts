/** A contract's last page: text to the edges, two columns of signatures, firms' seals and people's name seals across them. */
import { dateLine, proseLines, scribble } from './prose.js'
import { black, Sheet } from './sheet.js'
import type { Draft, MakeDraft, Slot } from './draft.js'

export const contract: MakeDraft = (random, titles): Draft => {
  const width = random.integer(780, 1180)
  const height = Math.round(width * random.between(0.9, 1.4))
  const sheet = new Sheet()
  const margin = width * 0.09
  const line = width * 0.024
  const perLine = Math.floor((width - margin * 2) / line / 1.05)
  const foot = height - width * 0.3
  const face = random.pick(['song', 'song', 'hei'] as const)
  let y = margin
  for (const text of proseLines(random, Math.floor((foot - margin) / line / 1.7), perLine)) {
    sheet.text(text, margin, y, { height: line, face, weight: 500, tracking: 1.03 })
    y += line * 1.7
  }
  const slots: Slot[] = []
  const parties = random.chance(0.7) ? 2 : 1
  for (let i = 0; i < parties; i++) {
    const x = margin + i * (width - margin) / 2
    const rows = [`${'甲乙'[i]}方（盖章）：${random.chance(0.6) ? titles.title('company').slice(0, 12) : ''}`, '法定代表人或委托代理人：', `日期：${dateLine(random)}`]
    rows.forEach((text, row) => sheet.text(text, x, foot + line * (1 + row * 2.1), { height: line, face }))
    const pen = random.pick([black, '#1d2f7a'])
    if (random.chance(0.7)) sheet.raw(scribble(random, x + line * 11, foot + line * 3.1, line * random.between(2.5, 4.5), pen))
    const size = width * random.between(0.19, 0.26)
    slots.push({ kind: random.pick(['round', 'round', 'round', 'oval']), size, x: x + line * random.between(6, 10), y: foot + line * random.between(0.5, 3) })
    if (random.chance(0.35)) slots.push({ kind: 'name', size: random.between(40, 70), x: x + line * random.between(14, 16), y: foot + line * random.between(3, 4.5) })
  }
  return { width, height, sheet, slots }
}
