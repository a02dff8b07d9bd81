/** Licences and certificates: ornate border, a device at the head, large title, a seal at the foot. */
import { dateLine, matrixCode, proseLines } from './prose.js'
import { stateDevice } from './devices.js'
import { Sheet } from './sheet.js'
import type { Draft, MakeDraft } from './draft.js'

export const certificate: MakeDraft = (random): Draft => {
  const wide = random.chance(0.5)
  const width = wide ? random.integer(960, 1240) : random.integer(760, 900)
  const height = Math.round(width * (wide ? 0.71 : 1.41))
  const u = Math.min(width, height) / 100
  const sheet = new Sheet()
  const border = random.pick(['#b9a36a', '#8fae9c', '#b98a6a', '#9aa5b8'])
  for (const [inset, stroke] of [[4, 1.6], [6.5, 0.4], [7.6, 0.9]] as const) {
    sheet.frame(u * inset, u * inset, width - u * inset * 2, height - u * inset * 2, u * stroke, border)
  }
  if (random.chance(0.7)) sheet.raw(stateDevice(width / 2, u * 11, u * 7))
  sheet.text(random.pick(['营业执照', '荣誉证书', '安全生产许可证', '管理体系认证证书', '结业证书']), width / 2, u * 26,
    { height: u * 7, weight: 700, anchor: 'middle', tracking: 1.25, colour: random.pick(['#2a2018', '#7a5418', '#c32222']) })
  sheet.raw(matrixCode(random, u * 14, height - u * 24, u * 11, '#2a2a30'))
  const line = u * 2.6
  proseLines(random, wide ? 7 : 13, Math.floor((width - u * 30) / line / 1.05)).forEach((text, i) =>
    sheet.text(text, u * 14, u * 40 + i * line * 1.9, { height: line }))
  const size = u * random.between(21, 27)
  const x = width - u * 26
  const y = height - u * 24
  sheet.text('登记机关', x - size, y - line, { height: line })
  sheet.text(dateLine(random), x, y + size * 0.3, { height: line, anchor: 'middle' })
  return { width, height, sheet, slots: [{ kind: 'round', size, x, y }] }
}
