/** A piece of a page, one large seal over lines of text, a date or a rule: what people cut out or photograph from near. */
import { dateLine, proseLines, scribble } from './prose.js'
import { black, Sheet } from './sheet.js'
import type { Draft, MakeDraft } from './draft.js'

export const closeUp: MakeDraft = (random, titles): Draft => {
  const large = random.chance(0.12)
  const width = large ? random.integer(1250, 1700) : random.integer(420, 800)
  const height = Math.round(width * random.between(0.75, 1.1))
  const size = Math.min(width, height) * random.between(0.5, 0.88)
  const sheet = new Sheet()
  const line = size * random.between(0.07, 0.13)
  const x = width / 2 + random.between(-0.1, 0.1) * (width - size)
  const y = height / 2 + random.between(-0.1, 0.1) * (height - size)
  const face = random.pick(['song', 'song', 'hei'] as const)
  switch (random.weighted({ paragraph: 40, signature: 30, table: 20, nothing: 10 })) {
    case 'paragraph': {
      const gap = line * random.between(1.5, 2.4)
      const lines = proseLines(random, Math.floor(height / gap), Math.ceil(width / line))
      lines.forEach((text, i) => sheet.text(text, -line * 0.4, gap * (i + 0.6), { height: line, face }))
      break
    }
    case 'signature':
      sheet.text(titles.title('company').slice(0, 14), x, y - line * 0.8, { height: line, face, anchor: 'middle' })
      sheet.text(dateLine(random), x, y + line * 1.1, { height: line, face, anchor: 'middle' })
      if (random.chance(0.4)) sheet.raw(scribble(random, x - size * 0.3, y, size * 0.35, random.pick([black, '#1d2f7a'])))
      break
    case 'table':
      for (let i = 1; i < 5; i++) {
        sheet.rule(0, height * i / 5, width, height * i / 5, size * 0.006)
        sheet.text(`${random.digits(3)},${random.digits(3)}.${random.digits(2)}`, width * 0.94, height * (i - 0.4) / 5, { height: line, face, anchor: 'end' })
      }
      sheet.rule(width * 0.45, 0, width * 0.45, height, size * 0.006)
      break
    case 'nothing':
  }
  const kind = random.weighted({ round: 66, invoice: 10, oval: 7, lines: 6, columns: 3, diamond: 4, triangle: 4 })
  return { width, height, sheet, slots: [{ kind, size, x, y }] }
}
