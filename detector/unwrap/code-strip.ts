/** The digits on the lower arc: between the title's end and its start, feet to the rim, read counter-clockwise. */
import type { Ellipse } from '../geometry.js'
import type { Ink } from '../ink.js'
import { unwrapArc } from './arc.js'
import type { RingLayout } from './ring-layout.js'
import { darkOnWhite, inkShare, trimColumns, type Strip } from './strip.js'

const height = 40

/** Null where the lower arc is too short for a code or holds no ink. */
export function codeStrip (ink: Ink, ellipse: Ellipse, layout: RingLayout): Strip | null {
  const characters = layout.bandBottom - layout.bandTop
  const from = layout.titleTo + characters * 0.25
  const to = layout.titleFrom + layout.turn.arc.total - characters * 0.25
  if (to - from < ellipse.b * 0.5) return null
  // Codes are about half as high as the title.
  const depth = (layout.bandBottom - layout.rimEnd) * 0.62
  const width = Math.round((to - from) * height / depth)
  if (width < 40 || width > 2500) return null
  const strip = unwrapArc(ink, layout.turn.arc, { from, to, top: layout.rimEnd, bottom: layout.rimEnd + depth }, width, height, true)
  const trimmed = trimColumns(strip, ink.threshold, 8)
  if (trimmed.width < 60 || inkShare(trimmed, ink.threshold) < 0.03) return null
  return { role: 'code', image: darkOnWhite(trimmed, ink, 4) }
}
