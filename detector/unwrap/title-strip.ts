/** Cuts the title of a ring seal as one straight strip and takes out what does not belong to it. */
import type { Ink } from '../ink.js'
import { inkLevels } from '../ink-levels.js'
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

export interface TitleStrip {
  strip: Strip
  /** Arc lengths of the strip's left and right end, px along the turn's arc. */
  from: number
  to: number
}

export function titleStrip (ink: Ink, layout: RingLayout): TitleStrip {
  const height = params.strip.height
  const characters = layout.bandBottom - layout.bandTop
  const shown = characters * (1 + 2 * padding)
  const slack = characters * 0.25
  const window = {
    from: layout.titleFrom - slack,
    to: layout.titleTo + slack,
    top: layout.bandTop - characters * padding,
    bottom: layout.bandTop - characters * padding + shown * (1 + below),
  }
  const width = Math.max(32, Math.min(params.strip.maxWidth, Math.round((window.to - window.from) * height / shown)))
  const tall = unwrapArc(ink, layout.turn.arc, window, width, Math.round(height * (1 + below)))
  const levels = inkLevels(tall.data.subarray(0, width * height), ink)
  const clean = withoutIntruders(withoutRimRests(tall, levels.threshold, height), levels.threshold, height)
  const [left, right] = inkedColumns(cut(clean, 0, 0, width, height), levels.threshold, 6)
  const margin = 4
  const image = darkOnWhite(cut(clean, left, 0, right, height), levels, margin)
  const along = (column: number) => window.from + (window.to - window.from) * column / width
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
