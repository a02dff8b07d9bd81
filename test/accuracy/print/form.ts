/** A form: a table with labels and handwriting, sealed across its rules. */
import { dateLine, proseLines, scribble } from './prose.js'
import { black, Sheet } from './sheet.js'
import type { Draft, MakeDraft, Slot } from './draft.js'

const labels = ['姓名', '性别', '出生日期', '学历', '工作单位', '联系电话', '家庭住址', '推荐理由', '年级意见', '学校意见', '备注', '审批意见', '规格型号', '数量', '金额', '经办人']

export const form: MakeDraft = (random, titles): Draft => {
  const width = random.integer(720, 1100)
  const height = Math.round(width * random.between(0.75, 1.35))
  const sheet = new Sheet()
  const margin = width * 0.08
  const line = width * 0.024
  const red = random.chance(0.2)
  const colour = red ? '#c8322e' : random.pick([black, '#4a4a55'])
  sheet.text(`${titles.provinceName()}${random.pick(['申请审批表', '登记表', '考核表', '验收单'])}`, width / 2, margin, { height: line * 1.7, weight: 700, anchor: 'middle' })
  const top = margin * 1.6
  const rows = random.integer(5, 9)
  const rowHeight = (height - top - margin) / rows
  sheet.frame(margin, top, width - margin * 2, rowHeight * rows, width * 0.003, colour)
  const split = margin + (width - margin * 2) * 0.16
  const middle = random.chance(0.6) ? width / 2 : undefined
  for (let row = 0; row < rows; row++) {
    const y = top + rowHeight * row
    if (row) sheet.rule(margin, y, width - margin, y, width * 0.0016, colour)
    sheet.text(random.pick(labels), margin + (split - margin) / 2, y + rowHeight / 2, { height: line * 0.9, anchor: 'middle', colour })
    const room = Math.floor(((middle ?? width - margin) - split) / line / 1.1)
    proseLines(random, Math.min(3, Math.max(1, Math.floor(rowHeight / line / 1.8))), room).forEach((text, i) =>
      sheet.text(text, split + line * 0.4, y + line * (1 + i * 1.5), { height: line * 0.85 }))
    if (middle) sheet.text(random.pick(labels) + '：' + random.digits(6), middle + line * 0.5, y + rowHeight / 2, { height: line * 0.9 })
  }
  for (const x of [split, middle]) if (x) sheet.rule(x, top, x, top + rowHeight * rows, width * 0.0016, colour)
  const y = top + rowHeight * random.between(rows - 1.6, rows - 0.4)
  const x = width - margin - width * random.between(0.12, 0.3)
  sheet.text(dateLine(random), x, y + line, { height: line, anchor: 'middle' })
  if (random.chance(0.5)) sheet.raw(scribble(random, x - line * 8, y, line * 3, black))
  const slots: Slot[] = [{ kind: random.pick(['round', 'round', 'round', 'lines', 'triangle', 'diamond', 'columns']), size: width * random.between(0.17, 0.25), x, y }]
  if (random.chance(0.3)) slots.push({ kind: random.pick(['name', 'lines', 'name']), size: random.between(44, 90), x: x - width * 0.3, y: y + random.between(-20, 20) })
  if (random.chance(0.25)) slots.push({ kind: random.pick(['lines', 'diamond', 'triangle']), size: width * random.between(0.13, 0.2), x: margin * 2.4, y: margin * 1.2 })
  return { width, height, sheet, slots }
}
