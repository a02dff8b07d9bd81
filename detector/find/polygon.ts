/** Corner hypotheses → rectangles, diamonds and triangles: sides pulled onto the rim, measured on the mask, judged. */
import type { Point } from '../geometry.js'
import type { SeenInk } from '../ink/ink-mask.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import { interiorAngles, orderedCorners, polygonArea, polygonBox, sideLength, sides } from '../polygon.js'
import { innerRules } from './inner-rules.js'
import type { PolygonOutline } from './outline.js'
import { polygonEvidence, type PolygonEvidence } from './polygon-evidence.js'
import { refineCorners } from './refine-corners.js'

/** A hypothesis with its evidence, for the trace; `dropped` says why it is no seal. */
export interface PolygonCandidate extends PolygonOutline {
  source: 'component' | 'lines'
  /** Sides that may be those of words: a seal only where text is surely read. */
  doubtful: boolean
  evidence: PolygonEvidence
  dropped: string | null
}

/** @param hullArea of the connected ink that the corners were taken from, px², if they were */
export function judgePolygon (mask: SeenInk, start: Point[], source: PolygonCandidate['source'], hullArea?: number): PolygonCandidate {
  const corners = orderedCorners(refineCorners(mask, 127, start))
  const evidence = polygonEvidence(mask, corners)
  const { carvedInk, unclearInk } = params.find
  const filled = evidence.underRim > carvedInk
  const isUnclear = evidence.underRim > unclearInk[0] && evidence.underRim < unclearInk[1]
  const fill = hullArea === undefined ? 1 : hullArea / polygonArea(corners)
  const dropped = whyNotASeal(corners, fill, evidence) ?? (source === 'lines' ? whyOnlyLines(mask, corners, evidence) : null) ??
    whyATable(mask, corners, evidence)
  return { shape: shapeOf(corners), corners, filled, isUnclear, evidence, source, dropped, doubtful: !isLined(evidence) }
}

/**
 * Four corners are a diamond where their sides are about equal and their angles far from right ones, at any turn; or a
 * square that stands exactly on a tip. A square turned less is a name seal set down carelessly.
 */
export function shapeOf (corners: Point[]): PolygonOutline['shape'] {
  if (corners.length === 3) return 'triangle'
  const skew = Math.max(...interiorAngles(corners).map(angle => Math.abs(angle - Math.PI / 2)))
  const { width, height } = polygonBox(corners)
  // Upright a rectangle fills its box; on its tip a diamond fills half of it.
  const fill = polygonArea(corners) / (width * height)
  const lengths = sides(corners).map(sideLength)
  const equalSides = Math.max(...lengths) < params.shape.diamondSides * Math.min(...lengths)
  // Diamonds in use never fill so much of their boxes; an upright square at a slant does.
  if (skew > params.shape.diamondSkewRad) return (equalSides && fill < 0.84) || fill < 0.62 ? 'diamond' : 'rectangle'
  return equalSides && fill < 0.52 ? 'diamond' : 'rectangle'
}

function whyNotASeal (corners: Point[], fill: number, evidence: PolygonEvidence): string | null {
  const { find } = params
  const box = polygonBox(corners)
  if (Math.min(box.width, box.height) < find.minPolygonSide) return 'too small'
  if (fill < find.hullFill[0] || fill > find.hullFill[1]) return 'corners do not fit the ink'
  if (evidence.rimSupport < find.minSideSupport) return 'sides too weak'
  if (evidence.rimSpread < find.minWeakestSide) return 'one side is missing'
  if (evidence.clearOutside < 0.6) return 'does not stand free'
  if (evidence.textInk < find.textInk[0]) return 'nothing inside'
  if (evidence.textInk > 0.95) return 'filled, without text'
  if (evidence.textEdges < find.minPolygonEdges) return 'no rhythm of text inside'
  if (evidence.run < find.minRun) return 'a frame round small print'
  if (evidence.underRim > find.carvedInk && evidence.run > find.maxCarvedRun) return 'a filled box with a word on it'
  if (shapeOf(corners) === 'rectangle') {
    const { textInk, textEdges } = find.sheet
    if (evidence.textInk < textInk && evidence.textEdges < textEdges) return 'a frame with little in it'
    if (evidence.reach < find.minReach) return 'a box round a word'
  }
  if (evidence.runsOn > find.maxRunsOn) return 'rules run on beyond its corners'
  if (!isLined(evidence) && !isNearlyLined(evidence) && !isSmallSquare(corners, evidence)) return 'text without a frame'
  return null
}

/** Seals for receipts have a rule or two between their lines, and some names a cross; a table has more. */
function whyATable (mask: Plane, corners: Point[], { underRim }: PolygonEvidence): string | null {
  const { maxInnerRules, nameAspect, unclearInk } = params.find
  // What has melted together has lines everywhere.
  if (shapeOf(corners) !== 'rectangle' || underRim > unclearInk[0]) return null
  const { width, height } = polygonBox(corners)
  const [along, across] = innerRules(mask, corners)
  const isCrossed = Math.min(along, across) > 0 && Math.max(width, height) > nameAspect * Math.min(width, height)
  return isCrossed || along + across > maxInnerRules ? 'a table: rules run across it' : null
}

/** Tables are full of corners: of lines that do not stand free more is asked. */
function whyOnlyLines (mask: Plane, corners: Point[], { textInk, weakestLine }: PolygonEvidence): string | null {
  const { width, height } = polygonBox(corners)
  const { lines } = params.find
  const isLarge = Math.max(width, height) > lines.maxShare * Math.max(mask.width, mask.height)
  if (isLarge && shapeOf(corners) === 'rectangle') return 'a table'
  if (textInk < lines.minTextInk) return 'a cell with little in it'
  return weakestLine < lines.minWeakestLine ? 'one side is no line' : null
}

/** Sides of frames and of carved seals are lines; those of words are where strokes happen to end. */
function isLined ({ line, weakestLine }: PolygonEvidence): boolean {
  return line >= params.find.minLine && weakestLine >= params.find.minWeakestLine
}

/** A frame worn to dashes, or cut off: its corners are there, and paper between it and its text. */
function isNearlyLined ({ line, weakestLine, ends, underRim }: PolygonEvidence): boolean {
  const { worn } = params.find
  return line >= worn.line && weakestLine >= worn.weakest && ends >= worn.ends && underRim <= worn.underRim
}

/** A small square's frame may have melted into its characters. */
function isSmallSquare (corners: Point[], { line, weakestLine, ends, underRim }: PolygonEvidence): boolean {
  const { smallSquare } = params.find
  const { width, height } = polygonBox(corners)
  const isSquare = corners.length === 4 && Math.min(width, height) >= smallSquare.side &&
    Math.max(width, height) <= smallSquare.aspect * Math.min(width, height)
  return isSquare && line >= smallSquare.line && weakestLine >= smallSquare.weakest &&
    ends >= smallSquare.ends && underRim <= smallSquare.underRim
}
