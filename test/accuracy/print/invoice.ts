/** Tax invoices: brown or blue table, the supervision oval printed across the heading, the seller's oval over the rules. */
import { matrixCode } from './prose.js'
import { Sheet } from './sheet.js'
import type { Draft, MakeDraft, Slot } from './draft.js'

const blues = ['#3a5fc4', '#2c4a9a', '#33333c']

/** The wide form: 240 × 140 mm. */
export const invoice: MakeDraft = (random, titles): Draft => {
  const width = random.integer(1080, 1680)
  const height = Math.round(width * 0.62)
  const sheet = new Sheet()
  const colour = random.pick(['#a8673a', '#c4502c', '#c83a3a', '#5a8a8c', '#7a5a3a'])
  const type = random.pick(blues)
  const u = width / 100
  const heading = `${titles.provinceName()}增值税${random.pick(['专用', '普通', '电子普通'])}发票`
  sheet.text(heading, width / 2, u * 6.2, { height: u * 2.7, colour, anchor: 'middle', weight: 500, tracking: 1.12 })
  sheet.rule(u * 33, u * 8.4, u * 67, u * 8.4, u * 0.12, colour).rule(u * 33, u * 8.9, u * 67, u * 8.9, u * 0.12, colour)
  if (random.chance(0.7)) sheet.text('发票联', width / 2, u * 11, { height: u * 2.2, colour, anchor: 'middle', tracking: 1.7 })
  sheet.raw(matrixCode(random, u * 4, u * 3, u * 8, random.pick([type, '#22222a'])))
  sheet.text(random.digits(10), u * 14, u * 5, { height: u * 2, colour: '#33333c' })
  sheet.text(`№${random.digits(8)}`, u * 74, u * 5, { height: u * 2.2, colour: type })
  sheet.text(`开票日期：${random.integer(2015, 2025)}年0${random.integer(1, 9)}月${random.integer(10, 28)}日`, u * 74, u * 9, { height: u * 1.3, colour: type })
  const left = u * 4; const right = u * 96
  const rows = [13, 22, 43, 47, 56].map((row) => row * u)
  sheet.frame(left, rows[0]!, right - left, rows[4]! - rows[0]!, u * 0.18, colour)
  for (const y of rows.slice(1, 4)) sheet.rule(left, y, right, y, u * 0.14, colour)
  for (const x of [30, 42, 49, 56, 66, 79, 84]) sheet.rule(x * u, rows[1]!, x * u, rows[2]!, u * 0.12, colour)
  sheet.rule(u * 7, rows[0]!, u * 7, rows[1]!, u * 0.12, colour).rule(u * 7, rows[3]!, u * 7, rows[4]!, u * 0.12, colour)
  sheet.rule(u * 58, rows[0]!, u * 58, rows[1]!, u * 0.12, colour).rule(u * 58, rows[3]!, u * 58, rows[4]!, u * 0.12, colour)
  sheet.column('购买方', u * 5.5, (rows[0]! + rows[1]!) / 2, { height: u * 1.5, colour }).column('销售方', u * 5.5, (rows[3]! + rows[4]!) / 2, { height: u * 1.5, colour })
  for (const top of [rows[0]!, rows[3]!]) {
    ['名\u3000\u3000称：', '纳税人识别号：', '地址、电话：', '开户行及账号：'].forEach((label, i) => {
      sheet.text(label, u * 8, top + u * (1.4 + i * 2.1), { height: u * 1.25, colour })
      sheet.text(i === 1 ? random.digits(18) : titles.title('company').slice(0, 16), u * 19, top + u * (1.4 + i * 2.1), { height: u * 1.25, colour: type, face: 'hei', weight: 400 })
    })
  }
  const heads = ['货物或应税劳务、服务名称', '规格型号', '单位', '数量', '单价', '金额', '税率', '税额']
  heads.forEach((head, i) => sheet.text(head, u * [17, 36, 45.5, 52.5, 61, 72.5, 81.5, 90][i]!, rows[1]! + u * 1.2, { height: u * 1.15, colour, anchor: 'middle' }))
  for (let i = 0; i < random.integer(1, 4); i++) {
    sheet.text(`*服务*${random.pick(['咨询费', '住宿费', '办公用品', '技术服务'])}`, u * 5, rows[1]! + u * (3.6 + i * 2), { height: u * 1.2, colour: type, face: 'hei', weight: 400 })
    sheet.text(`${random.digits(4)}.${random.digits(2)}`, u * 78, rows[1]! + u * (3.6 + i * 2), { height: u * 1.2, colour: type, anchor: 'end' })
  }
  sheet.text('价税合计（大写）', u * 12, (rows[2]! + rows[3]!) / 2, { height: u * 1.4, colour })
  sheet.text('收款人：\u3000\u3000\u3000复核：\u3000\u3000\u3000开票人：\u3000\u3000\u3000销售方：（章）', u * 8, u * 58, { height: u * 1.3, colour })
  const slots: Slot[] = [{ kind: 'supervision', size: u * random.between(12.5, 14.5), x: width / 2, y: u * 7.6, printed: true }]
  if (random.chance(0.8)) slots.push({ kind: 'invoice', size: u * random.between(14.5, 18), x: u * random.between(76, 86), y: u * random.between(49, 55) })
  return { width, height, sheet, slots }
}

/** The till's roll: narrow, both ovals large. */
export const roll: MakeDraft = (random, titles): Draft => {
  const width = random.integer(440, 640)
  const height = Math.round(width * 2)
  const sheet = new Sheet()
  const colour = random.pick(['#a8673a', '#b05040', '#8a6a4a'])
  const u = width / 100
  sheet.text(`${titles.provinceName()}增值税普通发票（卷票）`, width / 2, u * 14, { height: u * 6, colour, anchor: 'middle', stretch: 0.9 })
  sheet.text('发票联', width / 2, u * 23, { height: u * 5.5, colour, anchor: 'middle', tracking: 1.6 })
  const rows = ['发票代码', '发票号码', '机打号码', '机器编号', '销售方名称', '纳税人识别号', '开票日期', '收款员', '购买方名称', '纳税人识别号', '项目']
  rows.forEach((row, i) => {
    const y = u * (34 + i * 7)
    sheet.text(row, u * 8, y, { height: u * 4, colour, face: 'hei', weight: 400 })
    sheet.text(random.digits(random.integer(8, 14)), u * 38, y, { height: u * 4.2, face: 'hei', weight: 400 })
  })
  sheet.text('合计金额（小写）', u * 8, u * 168, { height: u * 4, colour })
  sheet.raw(matrixCode(random, u * 14, u * 178, u * 16, '#2a2a30'))
  const size = u * random.between(42, 54)
  return {
    width,
    height,
    sheet,
    slots: [
      { kind: 'supervision', size: u * random.between(36, 42), x: width / 2, y: u * 18, printed: true },
      { kind: 'invoice', size, x: u * random.between(42, 62), y: u * random.between(128, 142) },
    ],
  }
}
