/** Text in, placed character cells out: on a straight line, down a column, or along an ellipse. */
import type { Cell } from './parts.js'

export interface LineSetting {
  text: string
  x: number
  y: number
  height: number
  /** Cell width over cell height. */
  stretch?: number
  /** Distance between middles over cell width. */
  tracking?: number
}

const narrow = /[\u0020-\u024f]/

/** Figures and Latin take about 0.6 of a Han cell. */
export function advances (text: string, width: number, tracking: number): number[] {
  return [...text].map((character) => width * tracking * (narrow.test(character) ? 0.6 : 1))
}

/** A horizontal line, centred on x and y. */
export function setLine ({ text, x, y, height, stretch = 1, tracking = 1.05 }: LineSetting): Cell[] {
  const width = height * stretch
  const steps = advances(text, width, tracking)
  let pen = x - sum(steps) / 2
  return [...text].map((character, i) => {
    const cell = { character, x: pen + steps[i]! / 2, y, angleRad: 0, width, height }
    pen += steps[i]!
    return cell
  })
}

/** The width setLine will take. */
export function lineWidth (text: string, height: number, stretch = 1, tracking = 1.05): number {
  return sum(advances(text, height * stretch, tracking))
}

/** A column from top to bottom, centred on x and y. */
export function setColumn ({ text, x, y, height, stretch = 1, tracking = 1.05 }: LineSetting): Cell[] {
  const characters = [...text]
  return characters.map((character, i) => ({
    character, x, y: y + (i - (characters.length - 1) / 2) * height * tracking, angleRad: 0, width: height * stretch, height,
  }))
}

export interface ArcSetting {
  text: string
  /** The ellipse through the middles of the characters. */
  rx: number
  ry: number
  /** Angle from the first to the last middle, seen from the centre. */
  spanRad: number
  height: number
  width: number
  /** Feet to the centre and clockwise over the top, or heads to the centre and along the bottom, left to right. */
  side: 'over' | 'under'
  /** Middle of the arc, clockwise from the top (over) or from the bottom (under). */
  turnRad?: number
}

/** Along an ellipse, evenly by arc length, each character square to the curve. */
export function setArc ({ text, rx, ry, spanRad, height, width, side, turnRad = 0 }: ArcSetting): Cell[] {
  const characters = [...text]
  const steps = advances(text, 1, 1)
  const along = ellipseByLength(rx, ry, turnRad - spanRad / 2, turnRad + spanRad / 2)
  // Distances between middles, as shares of the whole: figures stand closer than Han characters.
  const middles = steps.map((step, i) => sum(steps.slice(0, i)) + step / 2)
  const first = middles[0]!
  const whole = (middles[middles.length - 1]! - first) || 1
  return characters.map((character, i) => {
    const share = characters.length === 1 ? 0.5 : (middles[i]! - first) / whole
    const t = along(share)
    const up = side === 'over' ? -1 : 1
    const normal = Math.atan2(Math.sin(t) / rx, Math.cos(t) / ry)
    return {
      character,
      x: rx * Math.sin(t),
      y: up * ry * Math.cos(t),
      angleRad: side === 'over' ? normal : -normal,
      width,
      height,
    }
  })
}

/** Share of the arc's length → parameter t, t from the top or the bottom. */
function ellipseByLength (rx: number, ry: number, from: number, to: number): (share: number) => number {
  const steps = 720
  const lengths = [0]
  const at = (i: number) => from + (to - from) * i / steps
  for (let i = 1; i <= steps; i++) {
    const t = (at(i) + at(i - 1)) / 2
    lengths.push(lengths[i - 1]! + Math.hypot(rx * Math.cos(t), ry * Math.sin(t)))
  }
  return (share) => {
    const want = share * lengths[steps]!
    let i = lengths.findIndex((length) => length >= want)
    if (i < 1) i = 1
    const gap = lengths[i]! - lengths[i - 1]!
    return at(i - 1 + (gap ? (want - lengths[i - 1]!) / gap : 0))
  }
}

/** Length of the ellipse's arc over the angle, for fitting characters to it. */
export function arcLength (rx: number, ry: number, spanRad: number): number {
  const steps = 360
  let length = 0
  for (let i = 0; i < steps; i++) {
    const t = -spanRad / 2 + spanRad * (i + 0.5) / steps
    length += Math.hypot(rx * Math.cos(t), ry * Math.sin(t)) * spanRad / steps
  }
  return length
}

function sum (numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0)
}
