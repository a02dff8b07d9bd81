/** Print round a seal → strips of its lines, for what they say of the seal. They are taken to lie level in the picture. */
import { withMats } from '../cv.js'
import { inkLevels } from '../ink/ink-levels.js'
import type { Print } from '../ink/index.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'
import type { Box } from '../seal.js'
import { cut, darkOnWhite, type Strip } from './strip.js'

/**
 * Shares of the seal's shorter side: thicker is no stroke of print, thinner a rule or noise; strokes so near across and down are one
 * piece of text, which is so high.
 */
const stroke = { thickest: 0.16, thinnest: 0.012, across: 0.1, down: 0.02 }
const pieceHeight = { least: 0.03, most: 0.4 }
/** Pieces of one line, in shares of the higher one's height: so far apart, so much higher or lower at most; and how many times as high. */
const joined = { apart: 1.6, off: 0.35, higher: 2.2 }
/** A line is at least so many times as long as high; shares of its height that its strip shows beyond its ends, and above and below. */
const line = { aspect: 1.8, beyond: 0.3, above: 0.12 }
const margin = 6

/** @param seal its box, in raster pixels @returns the nearest to its middle first */
export function printLines (print: Print, seal: Box): Strip[] {
  const middle = { x: (seal.x + seal.width / 2 - print.left) * print.scale, y: (seal.y + seal.height / 2 - print.top) * print.scale }
  const far = ({ x, y, width, height }: Box) => Math.hypot(Math.max(0, x - middle.x, middle.x - x - width), y + height / 2 - middle.y)
  const lines = joinedPieces(piecesOf(print, Math.min(seal.width, seal.height) * print.scale))
  const near = lines.filter(({ width, height }) => width >= line.aspect * height).sort((p, q) => far(p) - far(q))
  return near.slice(0, params.print.maxLines).map(box => {
    const part = withRoom(print, box)
    return { role: 'line', image: darkOnWhite(part, inkLevels(part.data, print), margin) }
  })
}

/** Boxes of strokes that stand together: of a line, or a part of one. */
function piecesOf (print: Print, side: number): Box[] {
  return withMats((cv, own) => {
    const px = (share: number) => Math.max(1, Math.round(share * side))
    const rect = (width: number, height: number) => own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(width, height)))
    const mask = own(cv.matFromArray(print.height, print.width, cv.CV_8UC1, print.data))
    // Shadows and pictures are darker than their surroundings too, but thick.
    cv.morphologyEx(mask, mask, cv.MORPH_TOPHAT, rect(px(stroke.thickest), px(stroke.thickest)))
    cv.threshold(mask, mask, inkLevels(mask.data).threshold, 255, cv.THRESH_BINARY)
    cv.morphologyEx(mask, mask, cv.MORPH_CLOSE, rect(px(stroke.across), px(stroke.down)))
    cv.morphologyEx(mask, mask, cv.MORPH_OPEN, rect(1, 1 + px(stroke.thinnest)))
    const [labels, stats, centroids] = [own(new cv.Mat()), own(new cv.Mat()), own(new cv.Mat())]
    const count: number = cv.connectedComponentsWithStats(mask, labels, stats, centroids)
    // For each component x, y, width, height and area; the first is the paper.
    const boxes = Array.from({ length: count - 1 }, (_, i) => {
      const [x, y, width, height] = stats.data32S.subarray(5 * i + 5)
      return { x, y, width, height }
    })
    return boxes.filter(({ height }) => height >= pieceHeight.least * side && height <= pieceHeight.most * side)
  })
}

interface Line { box: Box, last: Box }

/** From left to right, each piece goes on the line that ends nearest before it. */
function joinedPieces (pieces: Box[]): Box[] {
  const lines: Line[] = []
  for (const piece of pieces.sort((p, q) => p.x - q.x)) {
    const [before] = lines.filter(({ last }) => isFollowedBy(last, piece)).sort((p, q) => endOf(q.last) - endOf(p.last))
    if (before) Object.assign(before, { box: around(before.box, piece), last: piece })
    else lines.push({ box: piece, last: piece })
  }
  return lines.map(({ box }) => box)
}

function isFollowedBy (last: Box, piece: Box): boolean {
  const [low, high] = [Math.min(last.height, piece.height), Math.max(last.height, piece.height)]
  const off = Math.abs(last.y + last.height / 2 - piece.y - piece.height / 2)
  return piece.x - endOf(last) < joined.apart * high && off < joined.off * high && high < joined.higher * low
}

function endOf ({ x, width }: Box): number {
  return x + width
}

function around (p: Box, q: Box): Box {
  const [x, y] = [Math.min(p.x, q.x), Math.min(p.y, q.y)]
  return { x, y, width: Math.max(endOf(p), endOf(q)) - x, height: Math.max(p.y + p.height, q.y + q.height) - y }
}

function withRoom (print: Plane, { x, y, width, height }: Box): Plane {
  const [beyond, above] = [Math.ceil(line.beyond * height), Math.ceil(line.above * height)]
  const [right, bottom] = [Math.min(print.width, x + width + beyond), Math.min(print.height, y + height + above)]
  return cut(print, Math.max(0, x - beyond), Math.max(0, y - above), right, bottom)
}
