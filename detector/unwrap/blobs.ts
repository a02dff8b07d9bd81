/** Connected ink in a strip or view: where each blob lies, and taking some of them out. */
import type { Plane } from '../plane.js'
import { rootOf } from '../union-find.js'

export interface Blob {
  left: number
  top: number
  width: number
  height: number
  /** Pixels. */
  area: number
}

/** A run of ink in one row: `end` is the column after its last. */
interface Run { y: number, start: number, end: number, blob: number }

/**
 * Returns the plane without the blobs that `unwanted` names; their blurred edges go too.
 * @param threshold pixels above it are ink; neighbours by side or corner belong together.
 */
export function withoutBlobs (plane: Plane, threshold: number, unwanted: (blob: Blob) => boolean): Plane {
  const { width, height } = plane
  const { runs, blobs } = connectedRuns(plane, threshold)
  const drop = blobs.map(blob => blob.area > 0 && unwanted(blob))
  if (!drop.includes(true)) return plane
  const data = plane.data.slice()
  for (const { y, start, end, blob } of runs) {
    if (!drop[blob]) continue
    // Ink beside it would be the same blob: all that stands here is its edge, or paper, or the edge of one that stays.
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
      data.fill(0, row * width + Math.max(0, start - 1), row * width + Math.min(width, end + 1))
    }
  }
  return { width, height, data }
}

/** Runs of ink, each with the blob it belongs to; blobs that another took up have no area. */
function connectedRuns ({ width, height, data }: Plane, threshold: number): { runs: Run[], blobs: Blob[] } {
  const runs: Run[] = []
  const parents: number[] = []
  let above = 0
  for (let y = 0; y < height; y++) {
    const first = runs.length
    for (let x = 0, i = y * width; x < width; x++, i++) {
      if (data[i] <= threshold) continue
      const start = x
      while (x < width && data[i] > threshold) { x++; i++ }
      const run = { y, start, end: x, blob: parents.length }
      parents.push(run.blob)
      while (above < first && runs[above].end < start) above++
      for (let k = above; k < first && runs[k].start <= x; k++) parents[rootOf(parents, run.blob)] = rootOf(parents, runs[k].blob)
      runs.push(run)
    }
    above = first
  }
  const blobs = parents.map((): Blob => ({ left: width, top: height, width: 0, height: 0, area: 0 }))
  for (const run of runs) {
    run.blob = rootOf(parents, run.blob)
    add(blobs[run.blob], run)
  }
  return { runs, blobs }
}

function add (blob: Blob, { y, start, end }: Run): void {
  // Runs come from the top down.
  if (blob.area === 0) blob.top = y
  const right = Math.max(blob.left + blob.width, end)
  blob.left = Math.min(blob.left, start)
  blob.width = blob.area === 0 ? end - start : right - blob.left
  blob.height = y - blob.top + 1
  blob.area += end - start
}
