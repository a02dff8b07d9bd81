/** Cuts the title of a ring seal as one straight strip and takes out what does not belong to it. */
import type { Ink } from '../ink/index.js'
import { inkLevels, type InkLevels } from '../ink/ink-levels.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { unwrapArc } from './arc.js'
import { withoutBlobs } from './blobs.js'
import type { RingLayout } from './ring-layout.js'
import { cut, darkOnWhite, inkedColumns, type Strip } from './strip.js'

/** Kept above and below the characters, share of their height. */
const padding = 0.06
/** Seen below the strip to tell what enters from the inside, share of the strip's height. */
const below = 0.24
/** White round the strip, px. */
const margin = 4

export interface TitleStrip {
  strip: Strip
  /** Arc lengths of the strip's left and right end, px along the turn's arc. */
  from: number
  to: number
}

/** What the layout takes for the title. */
export function titleStrip (ink: Ink, layout: RingLayout): TitleStrip {
  const slack = (layout.bandBottom - layout.bandTop) * 0.25
  const { tall, levels, along } = bandOf(ink, layout, layout.titleFrom - slack, layout.titleTo + slack)
  const inked = inkedColumns(cut(tall, 0, 0, tall.width, params.strip.height), levels.threshold, 6)
  return stripOf(tall, levels, along, ...inked)
}

/** All that stands in the layout's band: a whole turn from the middle of the gap on, and two characters more. */
export function turnStrip (ink: Ink, layout: RingLayout): TitleStrip {
  const { total } = layout.turn.arc
  const from = (layout.titleTo + layout.titleFrom + total) / 2
  const { tall, levels, along } = bandOf(ink, layout, from, from + total + 2 * (layout.bandBottom - layout.bandTop))
  return stripOf(tall, levels, along, 0, tall.width)
}

interface Band { tall: Plane, levels: InkLevels, along: (column: number) => number }

/** The band of the title between two arc lengths, cleaned, and some more below it. */
function bandOf (ink: Ink, layout: RingLayout, from: number, to: number): Band {
  const { height, maxWidth } = params.strip
  const characters = layout.bandBottom - layout.bandTop
  const shown = characters * (1 + 2 * padding)
  const top = layout.bandTop - characters * padding
  const width = Math.max(32, Math.min(maxWidth, Math.round((to - from) * height / shown)))
  const window = { from, to, top, bottom: top + shown * (1 + below) }
  const tall = unwrapArc(ink, layout.turn.arc, window, width, Math.round(height * (1 + below)))
  const levels = inkLevels(tall.data.subarray(0, width * height), ink)
  const clean = withoutIntruders(withoutRimRests(tall, levels.threshold, height), levels.threshold, height)
  return { tall: clean, levels, along: column => from + (to - from) * column / width }
}

function stripOf (tall: Plane, levels: InkLevels, along: Band['along'], left: number, right: number): TitleStrip {
  const image = darkOnWhite(cut(tall, left, 0, right, params.strip.height), levels, margin)
  return { strip: { role: 'title', image }, from: along(left - margin), to: along(right + margin) }
}

/** Rests of the rim lie as lines along the top: rows inked almost from end to end are wiped. */
function withoutRimRests (strip: Plane, threshold: number, height: number): Plane {
  const { width } = strip
  const data = strip.data.slice()
  for (let y = 0; y < height * 0.25; y++) {
    let hits = 0
    for (let x = 0; x < width; x++) if (strip.data[y * width + x] > threshold * 0.75) hits++
    if (hits > width * 0.85) data.fill(0, Math.max(0, y - 1) * width, (y + 2) * width)
  }
  return { ...strip, data }
}

/** Blobs that come in from below without reaching the middle are inner lines; those hanging from the top edge are rim. */
function withoutIntruders (strip: Plane, threshold: number, height: number): Plane {
  return withoutBlobs(strip, threshold * 0.8, blob => {
    const bottom = blob.top + blob.height
    const fromBelow = bottom >= strip.height - 1 && blob.top > height * 0.6
    return fromBelow || blob.top > height * 0.88 || (blob.top <= 0 && bottom < height * 0.2)
  })
}
