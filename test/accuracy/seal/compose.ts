/** Random numbers and a title writer in, one seal's drawing out: how often each layout comes, and in which proportions. */
import type { Random } from '../random.js'
import type { FaceName } from '../type/faces.js'
import { faces } from '../type/faces.js'
import { bankMarks, frames, purposes } from '../words/organisations.js'
import type { TitleWriter } from '../words/titles.js'
import { diamondSeal } from './diamond.js'
import { invoiceOval, ovalSeal, supervisionOval } from './oval.js'
import type { SealDrawing } from './parts.js'
import { columnRectangle, lineRectangle, nameSeal } from './rectangle.js'
import { roundSeal } from './round.js'
import { triangleSeal } from './triangle.js'

export type SealKind = 'round' | 'invoice' | 'supervision' | 'oval' | 'lines' | 'columns' | 'name' | 'diamond' | 'triangle'

export interface Composer {
  random: Random
  titles: TitleWriter
  /** Faces to choose from, with their weights of choice. */
  faces: Partial<Record<FaceName, number>>
}

const roundForms = { star: 26, starCode: 22, purpose: 16, purposeCode: 16, date: 6, plainLines: 4, twoArcs: 5, twoRings: 5 }

/** A seal of this kind whose longer side is `size` px. */
export function composeSeal (kind: SealKind, size: number, composer: Composer): SealDrawing {
  const { random, titles } = composer
  const type = pickType(composer)
  switch (kind) {
    case 'round': return composeRound(size, composer)
    case 'invoice': return invoiceOval({
      ...type,
      title: titles.title(random.weighted({ company: 70, shop: 22, branch: 8 })),
      width: size,
      aspect: random.between(0.72, 0.78),
      taxNumber: taxNumber(random),
      serial: random.chance(0.3) ? `(${random.integer(1, 19)})` : undefined,
      rim: random.between(0.01, 0.022),
      innerRing: random.chance(0.15),
      titleHeight: random.between(0.1, 0.13),
    })
    case 'supervision': return composeSupervision(size, composer, type)
    case 'oval': return composeOval(size, composer, type)
    case 'lines': return composeLines(size, composer, type)
    case 'columns': {
      const columns = random.integer(2, 3)
      const title = titles.title(random.pick(['school', 'authority', 'village']))
      const cell = size / (Math.ceil([...title].length / columns) * 1.05 + 0.3)
      return columnRectangle({ ...type, title, columns, cell, rim: random.between(0.02, 0.05) })
    }
    case 'name': return composeName(size, composer, type)
    case 'diamond': return diamondSeal({
      ...type,
      title: titles.compact(),
      width: size,
      aspect: random.between(0.6, 0.85),
      above: random.chance(0.35) ? random.pick(['检验', '合格', '质检']) : undefined,
      below: random.chance(0.6) ? random.pick([random.digits(2), random.digits(3), '合格', '专用章']) : undefined,
      innerFrame: random.chance(0.3),
      rim: random.between(0.013, 0.025),
    })
    case 'triangle': return triangleSeal({
      ...type,
      title: titles.compact(),
      width: size,
      setting: random.chance(0.6) ? 'base' : 'sides',
      below: random.chance(0.5) ? random.pick([random.digits(3), '检验合格', '专用']) : undefined,
      rim: random.between(0.015, 0.028),
    })
  }
}

function composeRound (diameter: number, composer: Composer): SealDrawing {
  const { random, titles } = composer
  const form = random.weighted(roundForms)
  const title = form === 'date' ? titles.title('bank') : titles.arcTitle()
  const common = {
    ...pickType(composer),
    title,
    diameter,
    rim: random.between(0.012, 0.036),
    innerRing: random.chance(0.12),
    titleHeight: random.between(0.115, 0.165),
    spanRad: Math.max(1.5, [...title].length * random.between(0.24, 0.31) + random.between(0.4, 0.8)),
    middle: random.chance(0.08) ? 'emblem' as const : 'star' as const,
  }
  const serial = random.chance(0.25) ? [`(${random.integer(1, 12)})`] : []
  const lines = [random.pick(purposes), ...serial]
  const code = random.pick(['11', '31', '32', '33', '37', '42', '44', '51']) + random.digits(11)
  switch (form) {
    case 'star': return roundSeal(common)
    case 'starCode': return roundSeal({ ...common, code })
    case 'purpose': return roundSeal({ ...common, lines })
    case 'purposeCode': return roundSeal({ ...common, lines: lines.slice(0, 1), code })
    case 'date': return roundSeal({ ...common, middleLine: date(random), lines: [random.pick(bankMarks), ...serial] })
    case 'plainLines': return roundSeal({ ...common, middle: 'none', lines: [random.pick(purposes), ...serial] })
    case 'twoArcs': return roundSeal({ ...common, lowerArc: random.pick([...purposes, '行政管理部', '（试用章）', '研究专用', '用于研究']) })
    case 'twoRings': return roundSeal({ ...common, outerArc: latinName(random), lines: random.chance(0.4) ? lines.slice(0, 1) : [] })
  }
}

function composeSupervision (size: number, { random, titles }: Composer, type: Type): SealDrawing {
  const form = random.chance(0.7) ? 'arc' : 'lines'
  const region = titles.provinceName()
  return supervisionOval({ ...type, width: size, region: form === 'arc' ? region : `${region}${random.pick(['省', '市'])}税务局`, form })
}

function composeOval (size: number, { random, titles }: Composer, type: Type): SealDrawing {
  const line = random.pick([random.pick(purposes), random.digits(12), date(random)])
  const second = random.pick([undefined, random.pick(purposes), random.pick(bankMarks)])
  return ovalSeal({
    ...type,
    title: titles.arcTitle(),
    width: size,
    aspect: random.between(0.62, 0.82),
    rim: random.between(0.01, 0.024),
    innerRing: random.chance(0.25),
    titleHeight: random.between(0.1, 0.13),
    star: random.chance(0.1),
    lines: [line, second].filter((text) => text !== undefined).map((text) => ({ text, height: 0.09, stretch: 0.85 })),
    lowerArc: random.chance(0.25) ? random.digits(13) : undefined,
    lowerHeight: 0.055,
    layout: 'oval-plain',
  })
}

function composeLines (size: number, { random, titles }: Composer, type: Type): SealDrawing {
  const corner = random.chance(0.25) ? 0.12 : 0
  const common = { ...type, width: size, rim: random.between(0.008, 0.022), doubleFrame: random.chance(0.2), corner }
  switch (random.weighted({ mark: 25, name: 30, broken: 20, dated: 25 })) {
    case 'mark': return lineRectangle({ ...common, titleLines: [random.pick(frames)] })
    case 'name': return lineRectangle({ ...common, titleLines: [titles.arcTitle()], lines: random.chance(0.6) ? [random.pick(purposes)] : [] })
    case 'broken': {
      const title = [...titles.arcTitle()]
      const half = Math.ceil(title.length / 2)
      return lineRectangle({ ...common, titleLines: [title.slice(0, half).join(''), title.slice(half).join('')], lines: [random.pick(purposes)] })
    }
    case 'dated': return lineRectangle({ ...common, titleLines: [titles.bank()], lines: [date(random), random.pick(bankMarks)] })
  }
}

function composeName (size: number, { random, titles }: Composer, type: Type): SealDrawing {
  const person = titles.person()
  const length = [...person].length
  const name = length === 2 && random.chance(0.5) ? `${person}之印` : length === 3 && random.chance(0.6) ? `${person}印` : person
  const form = random.weighted({ framed: 78, carved: 17, unframed: 5 })
  return nameSeal({
    ...type, name: [...name].slice(0, 4).join(''), size, filled: form === 'carved', framed: form !== 'unframed', rim: random.between(0.03, 0.06),
  })
}

interface Type { face: FaceName, weight: number }

function pickType ({ random, faces: weights }: Composer): Type {
  const face = random.weighted(weights as Record<FaceName, number>)
  return { face, weight: random.pick(faces[face].weights) }
}

function date (random: Random): string {
  const [year, month, day] = [random.integer(2001, 2026), random.integer(1, 12), random.integer(1, 28)].map((n) => String(n).padStart(2, '0'))
  return random.pick([`${year}.${month}.${day}`, `${year}年${month}月${day}日`])
}

function taxNumber (random: Random): string {
  const letters = 'ABCDEFGHJKLMNPQRTUWXY'
  const tail = Array.from({ length: 4 }, () => random.chance(0.4) ? random.pick([...letters]) : random.digits(1)).join('')
  return random.chance(0.25) ? random.digits(15) : `91${random.digits(6)}MA${random.digits(4)}${tail}`
}

function latinName (random: Random): string {
  const names = ['HUAXIN', 'DONGFANG', 'JINGTAI', 'RUIFENG', 'NEW CENTURY', 'GREAT WALL', 'SUNRISE', 'BRIGHT OCEAN', 'TIANCHENG', 'HENGDA']
  const trades = ['TRADING', 'TECHNOLOGY', 'LOGISTICS', 'MACHINERY', 'INTERNATIONAL', 'TEXTILE', 'CONSULTING']
  return `${random.pick(names)} ${random.pick(trades)} ${random.pick(['CO.,LTD.', 'COMPANY LIMITED', 'GROUP'])}`
}
