/**
 * Outline → Strip[]: the seal's runs of text, straightened, title first, then inner lines from the top, then the
 * lower arc. Where the outline leaves open which way is up, there is one list for each way.
 */
import { isRing, type Outline } from '../find/index.js'
import type { Ink } from '../ink.js'
import { codeStrip } from './code-strip.js'
import { innerLines } from './inner-lines.js'
import { ringLayout } from './ring-layout.js'
import { straightLines } from './straight-lines.js'
import type { Strip } from './strip.js'
import { titleStrip } from './title-strip.js'

export type { Strip, StripRole } from './strip.js'

/** @param ink the seal's readable ink, in raster pixels like the outline. */
export function unwrapSeal (ink: Ink, outline: Outline): Strip[][] {
  if (!isRing(outline)) return straightLines(ink, outline)
  const layout = ringLayout(ink, outline.ellipse)
  const code = codeStrip(ink, outline.ellipse, layout)
  return [[
    titleStrip(ink, layout),
    ...innerLines(ink, outline.ellipse, layout, outline.shape === 'oval'),
    ...(code ? [code] : []),
  ]]
}
