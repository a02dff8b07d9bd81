/** Ring seal → ways to take its text apart: the title's arc, then a ring outside it, inner lines from the top, the lower arc. */
import type { RingOutline } from '../find/index.js'
import type { Ellipse } from '../geometry.js'
import type { Ink } from '../ink/index.js'
import { steps } from '../steps.js'
import { facedOn } from './faced-on.js'
import { innerLines } from './inner-lines.js'
import { lowerArc } from './lower-arc.js'
import { ringLayouts, type LayoutHypothesis, type RingLayout } from './ring-layout.js'
import type { Strip } from './strip.js'
import { titleStrip, turnStrip } from './title-strip.js'
import type { Way } from './way.js'

/** Off the short axis by more than this share of a turn, an oval's title is not one that stands evenly over it. */
const unevenShare = 0.3
/** Where a long title stands on a seal that stands upright, shares of a turn from its bottom on. */
const uprightTitle = { from: 0.2, to: 0.8 }
/** Ways tried with the seal's other ink: the likeliest layout, and the whole turn. */
const otherWays = 2

export function * ringWays (ink: Ink, outline: RingOutline): Generator<Way> {
  yield * waysIn(ink, outline)
  if (!steps.otherInk) return
  for (const other of ink.others) {
    const ways = waysIn(other(), outline)
    for (let i = 0; i < otherWays; i++) yield ways.next().value as Way
  }
}

function * waysIn (found: Ink, { ellipse: rim, shape }: RingOutline): Generator<Way> {
  const { ink, ellipse } = shape === 'round' && steps.facedOn ? facedOn(found, rim) : { ink: found, ellipse: rim }
  for (const layout of layoutsOf(ink, ellipse)) {
    const title = layout.wholeTurn ? turnStrip(ink, layout) : titleStrip(ink, layout)
    yield {
      differs: 'cut',
      titles: [title.strip],
      isParted: layout.isParted,
      holdsPrint: found.holdsPrint,
      ...(layout.wholeTurn ? { turn: layout.turn.arc.total / (title.to - title.from) } : {}),
      others: (from, to) => {
        const along = (share: number) => title.from + (title.to - title.from) * share
        return othersOf(ink, ellipse, withTitle(layout, along(from), along(to), shape), shape)
      },
      othersUpright: () => {
        const { total } = layout.turn.arc
        return othersOf(ink, ellipse, withTitle(layout, uprightTitle.from * total, uprightTitle.to * total, shape), shape)
      },
    }
  }
}

function othersOf (ink: Ink, ellipse: Ellipse, layout: LayoutHypothesis, shape: RingOutline['shape']): Strip[] {
  const outside: Strip[] = layout.outside ? [{ ...titleStrip(ink, layout.outside).strip, role: 'line' }] : []
  const lower = steps.lowerArc ? lowerArc(ink, ellipse, layout) : null
  const lines = innerLines(ink, ellipse, layout, shape === 'oval', lower?.bottom)
  return [...outside, ...lines, ...(lower ? [lower.strip] : [])]
}

/** The likeliest first; the whole turn comes second, other cuts after it. */
function * layoutsOf (ink: Ink, ellipse: Ellipse): Generator<LayoutHypothesis> {
  let cuts = 0
  for (const layout of ringLayouts(ink, ellipse)) {
    if (layout.wholeTurn ? steps.wholeTurn : cuts++ === 0 || steps.otherCuts) yield layout
  }
}

/** A layout with its title between two arc lengths. On ovals a title stands evenly over an end of the short axis, whatever was read. */
function withTitle <T extends RingLayout> (layout: T, from: number, to: number, shape: RingOutline['shape']): T {
  const { total } = layout.turn.arc
  const top = Math.round((from + to) / total) * total / 2
  const half = Math.max(top - from, to - top)
  const isEven = shape === 'oval' && Math.abs(from + to - 2 * top) < unevenShare * total && half < total / 2
  const [titleFrom, titleTo] = isEven ? [top - half, top + half] : [from, to]
  return { ...layout, titleFrom, titleTo, gapShare: 1 - (titleTo - titleFrom) / total }
}
