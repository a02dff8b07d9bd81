/**
 * Outline → Way[], lazily: the seal's runs of text, straightened, title first, then inner lines from the top, then the
 * lower arc. Where geometry leaves open which way is up, or where the title starts and ends, there are several ways.
 */
import { isRing, type Outline } from '../find/index.js'
import type { Ink } from '../ink/index.js'
import { ringWays } from './ring-ways.js'
import { straightLines } from './straight-lines.js'
import type { Way } from './way.js'

export { printLines } from './print-lines.js'
export type { Strip, StripRole } from './strip.js'
export type { Way } from './way.js'

/** @param ink the seal's readable ink, in raster pixels like the outline. */
export function unwrapSeal (ink: Ink, outline: Outline): Iterable<Way> {
  return isRing(outline) ? ringWays(ink, outline) : straightLines(ink, outline)
}
