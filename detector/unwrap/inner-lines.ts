/**
 * The straight lines inside a ring seal: the inside is turned upright by the title's middle, the star is
 * taken out, and rows of ink become strips from top to bottom.
 */
import { wrapAngle, type Ellipse } from '../geometry.js'
import type { Ink } from '../ink/index.js'
import { inkLevels } from '../ink/ink-levels.js'
import type { Plane } from '../plane.js'
import { pointAt } from './arc.js'
import { withoutBlobs } from './blobs.js'
import { withEnds, type Row } from './line-ends.js'
import type { RingLayout } from './ring-layout.js'
import { cut, darkOnWhite, trimColumns, type Strip } from './strip.js'
import { inkOfRows, partedRows, textRows } from './text-rows.js'
import { tiltOf } from './tilt.js'
import { uprightView } from './upright-view.js'

interface View extends Plane { scale: number }

interface Inside {
  view: View
  /** The same with all that is inside the rim. */
  whole: Plane
  /** Half of the inside's width, px, for each row. */
  reach: Float64Array
}

interface Line { plane: Plane, top: number, bottom: number }

/** @param lowerEnd depth at which text on the lower arc ends, px under the outline; left out where there is none. */
export function innerLines (ink: Ink, ellipse: Ellipse, layout: RingLayout, oval: boolean, lowerEnd?: number): Strip[] {
  const radius = ellipse.b - layout.bandBottom
  if (radius < 10) return []
  const { threshold } = layout.turn.levels
  const upright = (angle: number): Inside => {
    const inside = insideUpright(ink, ellipse, layout, angle, lowerEnd)
    // The print in the middle of an oval looks like a star, and ovals have none, or a small one.
    return oval ? inside : { ...inside, view: withoutStar(inside.view, threshold, ellipse.b) }
  }
  const turned = uprightAngle(ellipse, layout, oval)
  const asTitle = upright(turned)
  const tilt = oval ? 0 : tiltOf(asTitle.view, threshold)
  const { view, whole, reach } = tilt === 0 ? asTitle : upright(turned + tilt)
  const levels = inkLevels(view.data, ink)
  const unit = ellipse.b * view.scale
  const high = textRows(view, levels.threshold, 0.07 * unit, unit, Math.max(2, radius * 0.03 * view.scale))
  const found = partedRows(view, levels.threshold, high, tallest * unit).filter(([top, bottom]) => bottom - top <= 0.55 * unit)
  const [under, height] = oval ? [0, (layout.bandBottom - layout.bandTop) * view.scale] : [purpose.at * unit, purpose.height * unit]
  return withLineAt(view.height / 2 + under, height, found, view, levels.threshold).flatMap(({ plane, top, bottom }) => {
    const margin = Math.max(1, Math.round((bottom - top) * 0.12))
    const stripOf = (plane: Plane) => {
      const row = cut(plane, 0, Math.max(0, top - margin), plane.width, Math.min(plane.height, bottom + margin))
      return trimColumns(row, levels.threshold, margin + 1)
    }
    const strip = stripOf(plane)
    if (strip.width < (bottom - top) * 1.2) return []
    // Those of an oval end before its title does.
    const wider = oval ? null : withEnds(plane, whole, reach, [top, bottom], levels.threshold)
    return [{ role: 'line', image: darkOnWhite(strip, levels, 4), wider: wider ? darkOnWhite(stripOf(wider), levels, 4) : undefined }]
  })
}

/** Higher than this share of b are only two lines that touch. */
const tallest = 0.45

/** Rows that are higher than the title, by this factor, are no line alone. */
const lineHeight = 1.4

/** Where the line of a round seal's purpose stands under its middle, and how high it is, shares of b. */
const purpose = { at: 0.52, height: 0.33 }

/**
 * What a form prints runs through the one line that such a seal has inside: on an invoice's oval the region, in the very middle and nearly
 * as high as the title, on a round seal its purpose under the star. Where no row of its own is found there, what stands there is one.
 */
function withLineAt (middle: number, height: number, rows: Row[], view: Plane, threshold: number): Line[] {
  const lines = rows.map(([top, bottom]): Line => ({ plane: view, top, bottom }))
  const reachesMiddle = ({ top, bottom }: Line) => Math.abs((top + bottom) / 2 - middle) < Math.max(height, bottom - top) / 2
  if (lines.some(line => reachesMiddle(line) && line.bottom - line.top < lineHeight * height)) return lines
  const plane = bandWithoutPrint(view, middle - band.reach * height, middle + band.reach * height, threshold)
  const inked = [...inkOfRows(plane, threshold).entries()].filter(([, ink]) => ink >= band.minInk).map(([y]) => y)
  if (inked.length === 0) return lines
  return [...lines, { plane, top: inked[0], bottom: inked.at(-1)! + 1 }].sort((p, q) => p.top - q.top)
}

const band = {
  /** How far it reaches up and down, share of the line's height. */
  reach: 0.45,
  minInk: 3,
  /** Ink that comes in from above or below and reaches less far, share of its height, is a foot or a head of print. */
  foot: 0.4,
  /** So many times as wide as high, and this share of the band's width or more: ruled. */
  rule: { flat: 4, wide: 0.2 },
}

/** The view with nothing in it but this band, of which what print has in it is gone. */
function bandWithoutPrint (view: Plane, top: number, bottom: number, threshold: number): Plane {
  const first = Math.max(0, Math.round(top))
  const part = cut(view, 0, first, view.width, Math.max(first, Math.min(view.height, Math.round(bottom))))
  const clean = withoutBlobs(part, threshold, blob => {
    const comesIn = blob.top === 0 || blob.top + blob.height === part.height
    const isRule = blob.width > band.rule.flat * blob.height && blob.width > band.rule.wide * part.width
    return isRule || (comesIn && blob.height < band.foot * part.height)
  })
  const data = new Uint8Array(view.data.length)
  data.set(clean.data, first * view.width)
  return { width: view.width, height: view.height, data }
}

/** Rounder than this and with a title whose middle is farther off the short axis, rad, it is a round seal in a stretched picture. */
const stretched = { axisRatio: 0.78, offShortAxis: 0.3 * Math.PI }

/** How far the seal is turned clockwise: 0 where the middle of the title is at the top. Ovals stand along their short axis, nearly all. */
function uprightAngle (ellipse: Ellipse, layout: RingLayout, oval: boolean): number {
  const middle = pointAt(layout.turn.arc, (layout.titleFrom + layout.titleTo) / 2)
  const turned = Math.atan2(middle.x - ellipse.cx, -(middle.y - ellipse.cy))
  if (!oval) return turned
  const away = (angle: number) => Math.abs(wrapAngle(angle - turned))
  const nearer = (angle: number) => away(angle) < away(angle + Math.PI) ? angle : angle + Math.PI
  const short = nearer(ellipse.angleRad)
  const isStretched = ellipse.b / ellipse.a > stretched.axisRatio && away(short) > stretched.offShortAxis
  return isStretched ? nearer(ellipse.angleRad + Math.PI / 2) : short
}

/** The inside of the title ring, upright, enlarged where it is small; outside of it there is no ink. */
function insideUpright (ink: Ink, ellipse: Ellipse, layout: RingLayout, angle: number, lowerEnd = layout.rimEnd): Inside {
  const inset = layout.bandBottom + 1
  const innerA = ellipse.a - inset
  const innerB = ellipse.b - inset
  // Below the ends of the title the inside reaches down to the rim, or to what stands along it.
  const lowInset = Math.min(inset, lowerEnd + 1)
  const halfWidth = ellipse.a
  const halfHeight = ellipse.b
  const scale = Math.min(4, 90 / innerB)
  const width = Math.round(2 * halfWidth * scale)
  const height = Math.round(2 * halfHeight * scale)
  const whole = uprightView(ink, { x: ellipse.cx, y: ellipse.cy }, angle, scale, width, height)
  const data = whole.data.slice()
  const reaches = new Float64Array(height)
  // How far from straight down the free part of the ring reaches.
  const lowTan = Math.tan(Math.min(0.49 * Math.PI, Math.PI * Math.max(0.12, layout.gapShare - 0.06)))
  for (let y = 0; y < height; y++) {
    const v = (y + 0.5) / scale - halfHeight
    const span = (a: number, b: number) => Math.abs(v) < b ? a * Math.sqrt(1 - (v / b) ** 2) : 0
    const low = v > 0 ? Math.min(v * lowTan, span(ellipse.a - lowInset, ellipse.b - lowInset)) : 0
    reaches[y] = Math.max(span(innerA, innerB), low) * scale
    keepMiddle(data, y, width, reaches[y])
    keepMiddle(whole.data, y, width, span(ellipse.a - lowInset, ellipse.b - lowInset) * scale)
  }
  return { view: { width, height, data, scale }, whole, reach: reaches }
}

/** Takes out of a row what is further from its middle. */
function keepMiddle (data: Uint8Array, y: number, width: number, reach: number): void {
  data.fill(0, y * width, y * width + Math.max(0, Math.ceil(width / 2 - reach)))
  data.fill(0, y * width + Math.min(width, Math.floor(width / 2 + reach)), (y + 1) * width)
}

/** The star or emblem: one solid blob, about as wide as high, in the middle. */
function withoutStar (view: View, threshold: number, b: number): View {
  const unit = b * view.scale
  const clean = withoutBlobs(view, threshold, blob => {
    const offCentre = Math.hypot(blob.left + blob.width / 2 - view.width / 2, blob.top + blob.height / 2 - view.height / 2)
    const ratio = Math.max(blob.width, blob.height) / Math.min(blob.width, blob.height)
    const solid = blob.area > 0.24 * blob.width * blob.height
    return offCentre < 0.22 * unit && Math.min(blob.width, blob.height) > 0.28 * unit && ratio < 1.4 && solid
  })
  return { ...clean, scale: view.scale }
}
