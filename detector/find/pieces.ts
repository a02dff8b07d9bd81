/**
 * Connected ink: runs of inked pixels in each row, joined where they come near each other (union–find over runs, after
 * L. He, Y. Chao, K. Suzuki, "A Run-Based Two-Scan Labeling Algorithm", IEEE Trans. Image Processing, 2008). A reach of
 * more than one bridges gaps, as closing the mask first would, and costs no pass over its pixels.
 */
import type { Plane } from '../plane.js'
import type { Box } from '../seal.js'
import { rootOf } from '../union-find.js'

/** Inked pixels `from` to `to` of a row, both included; gaps within reach count as ink. */
export interface Run { y: number, from: number, to: number }

/** Runs that hang together, from top to bottom; the box counts whole pixels. */
export interface Piece extends Box { runs: Run[] }

/** @param reach ink this far apart, across, down or both, hangs together; 1 is the eight neighbours */
export function inkPieces (plane: Plane, reach: number): Piece[] {
  const { runs, rowStart } = runsOf(plane, reach)
  const parents = new Int32Array(runs.length)
  for (let i = 0; i < parents.length; i++) parents[i] = i
  for (let y = 1; y < plane.height; y++) {
    if (rowStart[y] === rowStart[y + 1]) continue
    for (let above = Math.max(0, y - reach); above < y; above++) {
      let p = rowStart[above]
      for (let q = rowStart[y]; q < rowStart[y + 1]; q++) {
        const { from, to } = runs[q]
        while (p < rowStart[above + 1] && runs[p].to + reach < from) p++
        for (let near = p; near < rowStart[above + 1] && runs[near].from - reach <= to; near++) {
          const [a, b] = [rootOf(parents, near), rootOf(parents, q)]
          // The earliest run of a piece stays its root.
          if (a < b) parents[b] = a
          else parents[a] = b
        }
      }
    }
  }
  const pieces = new Map<number, Piece>()
  runs.forEach((run, i) => {
    const root = rootOf(parents, i)
    const piece = pieces.get(root)
    if (piece) join(piece, run)
    else pieces.set(root, { x: run.from, y: run.y, width: run.to - run.from + 1, height: 1, runs: [run] })
  })
  return [...pieces.values()]
}

function join (piece: Piece, run: Run): void {
  const right = Math.max(piece.x + piece.width, run.to + 1)
  piece.x = Math.min(piece.x, run.from)
  piece.width = right - piece.x
  piece.height = run.y + 1 - piece.y
  piece.runs.push(run)
}

/** All runs, row by row, and where each row's begin. */
function runsOf ({ width, height, data }: Plane, reach: number): { runs: Run[], rowStart: Int32Array } {
  const runs: Run[] = []
  const rowStart = new Int32Array(height + 1)
  for (let y = 0, i = 0; y < height; y++) {
    rowStart[y] = runs.length
    let run: Run | null = null
    for (let x = 0; x < width; x++, i++) {
      if (data[i] === 0) continue
      if (run !== null && x - run.to <= reach) run.to = x
      else runs.push(run = { y, from: x, to: x })
    }
  }
  rowStart[height] = runs.length
  return { runs, rowStart }
}
