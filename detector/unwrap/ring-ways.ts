/** Ring seal → ways to take its text apart: the title's arc, then inner lines from the top, then the lower arc. */
import type { RingOutline } from '../find/index.js'
import type { Ink } from '../ink.js'
import { facedOn } from './faced-on.js'
import { innerLines } from './inner-lines.js'
import { lowerArc } from './lower-arc.js'
import { ringLayouts, type RingLayout } from './ring-layout.js'
import { titleStrip, turnStrip } from './title-strip.js'
import type { Way } from './way.js'

/** Ways tried with the seal's other ink: the likeliest layout, and the whole turn. */
const otherWays = 2

export function * ringWays (ink: Ink, outline: RingOutline): Generator<Way> {
  yield * waysIn(ink, outline)
  if (!ink.other) return
  const others = waysIn(ink.other(), outline)
  for (let i = 0; i < otherWays; i++) yield others.next().value as Way
}

function * waysIn (found: Ink, { ellipse: rim, shape }: RingOutline): Generator<Way> {
  const { ink, ellipse } = shape === 'round' ? facedOn(found, rim) : { ink: found, ellipse: rim }
  for (const layout of ringLayouts(ink, ellipse)) {
    const title = layout.wholeTurn ? turnStrip(ink, layout) : titleStrip(ink, layout)
    yield {
      differs: 'cut',
      titles: [title.strip],
      ...(layout.wholeTurn ? { turn: layout.turn.arc.total / (title.to - title.from) } : {}),
      others: (from, to) => {
        const trimmed = withTitle(layout, title.from + (title.to - title.from) * from, title.from + (title.to - title.from) * to)
        const lower = lowerArc(ink, ellipse, trimmed)
        const lines = innerLines(ink, ellipse, trimmed, shape === 'oval', lower?.bottom)
        return [...lines, ...(lower ? [lower.strip] : [])]
      },
    }
  }
}

function withTitle (layout: RingLayout, titleFrom: number, titleTo: number): RingLayout {
  return { ...layout, titleFrom, titleTo, gapShare: 1 - (titleTo - titleFrom) / layout.turn.arc.total }
}
