/** One draft for each thing that is red, round or lettered and yet no seal. */
import type { Random } from '../random.js'
import { clock, fingerprint, partyDevice, stateDevice } from './devices.js'
import type { MakeDraft } from './draft.js'
import { dateLine, matrixCode, proseLines, scribble } from './prose.js'
import { Sheet } from './sheet.js'

const red = (random: Random) => random.pick(['#d8231f', '#c81e2a', '#e0402c', '#b8202a'])
const anyColour = (random: Random) => random.pick(['#d8231f', '#c81e2a', '#2a4fb0', '#7a2a90', '#33343c', '#e0702c'])

function page (random: Random, draw: (sheet: Sheet, width: number, height: number) => void): ReturnType<MakeDraft> {
  const width = random.integer(480, 900)
  const height = Math.round(width * random.between(0.7, 1.3))
  const sheet = new Sheet()
  draw(sheet, width, height)
  return { width, height, sheet, slots: [] }
}

function body (sheet: Sheet, random: Random, width: number, height: number, from: number): void {
  const line = width * 0.03
  const lines = Math.max(1, Math.floor((height - from) / line / 1.8))
  proseLines(random, lines, Math.floor(width * 0.84 / line / 1.05)).forEach((text, i) =>
    sheet.text(text, width * 0.08, from + line * (1 + i * 1.8), { height: line }))
}

/** Rings of one or two strokes, full or open. */
function rings (random: Random, x: number, y: number, r: number, colour: string): string {
  const turns = Array.from({ length: random.integer(1, 3) }, (_, i) =>
    `<circle cx="${x}" cy="${y}" r="${r * (1 - i * 0.12)}" stroke-width="${r * random.between(0.02, 0.07)}"/>`)
  return `<g fill="none" stroke="${colour}">${turns.join('')}</g>`
}

export const lures: Readonly<Record<string, MakeDraft>> = {
  devices: (random) => page(random, (sheet, w, h) => {
    const draw = random.pick([stateDevice, partyDevice])
    sheet.raw(draw(w / 2, h * 0.3, w * random.between(0.1, 0.24)))
    body(sheet, random, w, h, h * 0.62)
  }),
  clock: (random) => page(random, (sheet, w, h) => {
    sheet.raw(clock(random, w / 2, h / 2, Math.min(w, h) * random.between(0.2, 0.45), anyColour(random)))
  }),
  rings: (random) => page(random, (sheet, w, h) => {
    for (let i = random.integer(1, 3); i > 0; i--) {
      const [x, y] = [w * random.between(0.25, 0.75), h * random.between(0.25, 0.75)]
      sheet.raw(rings(random, x, y, w * random.between(0.1, 0.25), anyColour(random)))
    }
    if (random.chance(0.5)) body(sheet, random, w, h, h * 0.1)
  }),
  chart: (random) => page(random, (sheet, w, h) => {
    const r = Math.min(w, h) * 0.32
    let angle = 0
    for (const colour of random.shuffle(['#d8231f', '#e0902c', '#2a4fb0', '#4a9a5a', '#c81e6a'])) {
      const next = angle + random.between(0.7, 1.6)
      const at = (a: number) => `${(w / 2 + Math.sin(a) * r).toFixed(1)} ${(h / 2 - Math.cos(a) * r).toFixed(1)}`
      sheet.raw(`<path d="M${w / 2} ${h / 2}L${at(angle)}A${r} ${r} 0 0 1 ${at(next)}z" fill="${colour}"/>`)
      angle = next
    }
    sheet.raw(`<circle cx="${w / 2}" cy="${h / 2}" r="${r * random.between(0, 0.7)}" fill="#fff"/>`)
    sheet.text(`${random.digits(2)}.${random.digits(1)}%`, w / 2, h / 2, { height: r * 0.2, anchor: 'middle', face: 'hei' })
  }),
  penCircles: (random) => page(random, (sheet, w, h) => {
    body(sheet, random, w, h, h * 0.05)
    const colour = red(random)
    for (let i = random.integer(1, 4); i > 0; i--) {
      const x = w * random.between(0.2, 0.8)
      const y = h * random.between(0.2, 0.8)
      const rx = w * random.between(0.06, 0.2)
      const ry = rx * random.between(0.35, 1)
      sheet.raw(`<path d="M${x - rx} ${y}C${x - rx} ${y - ry * 1.4} ${x + rx * 1.1} ${y - ry * 1.3} ${x + rx} ${y}S${x - rx * 0.9} ${y + ry * 1.4} ${x - rx * 0.96} ${y - ry * 0.2}" fill="none" stroke="${colour}" stroke-width="3"/>`)
    }
    sheet.raw(scribble(random, w * 0.5, h * 0.8, w * 0.12, colour))
  }),
  watermark: (random) => page(random, (sheet, w, h) => {
    const text = random.pick(['测试水印', '内部资料', '样本', '仅供参考'])
    for (let y = 40; y < h; y += w * 0.16) {
      for (let x = 60; x < w; x += w * 0.26) sheet.slanted(text, x, y, -28, { height: w * 0.035, colour: '#e88a86' })
    }
    body(sheet, random, w, h, h * 0.3)
  }),
  fingerprint: (random) => page(random, (sheet, w, h) => {
    body(sheet, random, w, h, h * 0.05)
    const [x, y] = [w * random.between(0.3, 0.7), h * random.between(0.4, 0.8)]
    sheet.raw(fingerprint(random, x, y, w * random.between(0.06, 0.14), red(random)))
  }),
  headline: (random, titles) => page(random, (sheet, w, h) => {
    const colour = red(random)
    sheet.text(titles.title('authority').slice(0, 9), w / 2, h * 0.16, { height: w * 0.085, colour, weight: 900, anchor: 'middle' })
    sheet.text('文件', w / 2, h * 0.3, { height: w * 0.12, colour, weight: 900, anchor: 'middle', tracking: 1.6 })
    sheet.rule(w * 0.06, h * 0.38, w * 0.94, h * 0.38, 4, colour)
    sheet.text(dateLine(random), w / 2, h * 0.44, { height: w * 0.03, anchor: 'middle' })
    body(sheet, random, w, h, h * 0.48)
  }),
  redTable: (random) => page(random, (sheet, w, h) => {
    const colour = red(random)
    for (let i = 1; i < 9; i++) sheet.rule(w * 0.05, h * i / 9, w * 0.95, h * i / 9, 2, colour)
    for (let i = 0; i < 5; i++) sheet.rule(w * (0.05 + 0.225 * i), h / 9, w * (0.05 + 0.225 * i), h * 8 / 9, 2, colour)
    for (let i = 0; i < 12; i++) {
      const [column, row] = [random.integer(0, 3), random.integer(1, 7)]
      const ink = random.pick([colour, '#2a2a30'])
      sheet.text(random.digits(5), w * (0.07 + 0.225 * column), h * (row + 0.5) / 9, { height: w * 0.03, colour: ink })
    }
  }),
  appIcon: (random) => page(random, (sheet, w, h) => {
    const size = Math.min(w, h) * 0.7
    const [x, y] = [(w - size) / 2, (h - size) / 2]
    const white = `fill="none" stroke="#fff" stroke-width="${size * 0.08}" stroke-linecap="round"`
    sheet.raw(`<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="${size * 0.2}" fill="${red(random)}"/>`)
    sheet.raw(random.chance(0.5)
      ? `<circle cx="${w / 2}" cy="${h / 2}" r="${size * 0.3}" ${white}/><path d="M${w / 2} ${h / 2}l${size * 0.15} ${-size * 0.15}" ${white}/>`
      : `<path d="M${x + size * 0.2} ${y + size * 0.7}L${x + size * 0.4} ${y + size * 0.3}l${size * 0.2} ${size * 0.4}l${size * 0.2} ${-size * 0.4}" ${white}/>`)
  }),
  plaque: (random) => page(random, (sheet, w, h) => {
    const r = Math.min(w, h) * 0.4
    const colour = random.pick(['#1f49a8', '#b8202a', '#1f7a48'])
    sheet.raw(`<circle cx="${w / 2}" cy="${h / 2}" r="${r}" fill="${colour}"/><circle cx="${w / 2}" cy="${h / 2}" r="${r * 0.93}" fill="none" stroke="#fff" stroke-width="${r * 0.03}"/>`)
    const around = random.pick(['LONDON BOROUGH OF EXAMPLE', 'CITY HERITAGE TRUST', 'HARBOUR WATER COMPANY'])
    if (random.chance(0.6)) sheet.arc(around, w / 2, h / 2, r * 0.78, { height: r * 0.13, colour: '#fff', face: 'hei', weight: 700 })
    random.pick([['NO ENTRY', 'PRIVATE'], ['OCTOBER HALL', '1887-1902'], ['MIND', 'THE STEP']]).forEach((text, i) =>
      sheet.text(text, w / 2, h / 2 + (i - 0.5) * r * 0.4, { height: r * 0.24, colour: '#fff', anchor: 'middle', face: 'hei', weight: 700 }))
  }),
  logos: (random) => ({ ...page(random, () => {}), sheet: logoSheet(random) }),
  photo: (random) => page(random, (sheet, w, h) => {
    const blob = () => `<ellipse cx="${(w * random.next()).toFixed(0)}" cy="${(h * random.next()).toFixed(0)}" rx="${(w * random.between(0.08, 0.4)).toFixed(0)}" ry="${(h * random.between(0.08, 0.35)).toFixed(0)}" fill="url(#g${random.integer(0, 3)})"/>`
    const hues = ['#c8402a', '#3a6a3a', '#d8a860', '#4a5a8a']
    const gradients = hues.map((hue, i) => `<radialGradient id="g${i}"><stop offset="0" stop-color="${hue}"/><stop offset="1" stop-color="${hue}" stop-opacity="0.05"/></radialGradient>`)
    sheet.raw(`<defs>${gradients.join('')}</defs><rect width="${w}" height="${h}" fill="#8a9aa8"/>${Array.from({ length: 26 }, blob).join('')}`)
  }),
  code: (random) => page(random, (sheet, w, h) => {
    sheet.raw(matrixCode(random, w * 0.25, h * 0.15, Math.min(w, h) * 0.5, anyColour(random)))
    sheet.text('扫一扫\u3000关注公众号', w / 2, h * 0.85, { height: w * 0.045, anchor: 'middle', face: 'hei' })
  }),
}

/** Marks of accreditation: ovals and discs with a few Latin letters, one with an arc of them. */
function logoSheet (random: Random): Sheet {
  const sheet = new Sheet()
  const marks = ['MA', 'AL', 'CNAS', 'ISO', 'CE', 'QS']
  for (let i = 0; i < 3; i++) {
    const x = 90 + i * 150
    const colour = anyColour(random)
    const text = random.pick(marks)
    sheet.raw(random.chance(0.5)
      ? `<ellipse cx="${x}" cy="110" rx="62" ry="${random.integer(34, 60)}" fill="none" stroke="${colour}" stroke-width="9"/>`
      : `<circle cx="${x}" cy="110" r="58" fill="none" stroke="${colour}" stroke-width="4" stroke-dasharray="6 5"/>`)
    sheet.text(text, x, 110, { height: 34, colour, anchor: 'middle', face: 'hei', weight: 700, tracking: 1.2 })
    sheet.text(random.digits(10), x, 200, { height: 16, colour, anchor: 'middle', face: 'hei' })
  }
  return sheet
}
