/**
 * Hypotheses from the Hough transform for circles (OpenCV HOUGH_GRADIENT: centres by votes along edge
 * gradients, then radii). Votes need no closed rim, so seals are found that touch each other, cross a
 * table's rules or are cut off. With one axis stretched, ovals of the common proportions vote as circles.
 */
import { withMats } from '../cv.js'
import { normalised, type Ellipse } from '../geometry.js'
import { params } from '../params.js'
import type { Plane } from '../plane.js'

type Own = <M extends { delete (): void }>(mat: M) => M

/** Ellipses in the plane's pixels; of those that are nearly the same, one. */
export function ellipsesByHough ({ width, height, data }: Plane): Ellipse[] {
  const longSide = Math.max(width, height)
  return withMats((cv, own) => {
    const mask = own(cv.matFromArray(height, width, cv.CV_8UC1, data))
    return withoutTwins(params.find.houghBands.flatMap(band => {
      if (band.to * longSide < params.find.minSide / 2) return []
      const scale = Math.min(1, band.side / longSide)
      const small = withoutRules(cv, own, resized(cv, own, mask, width * scale, height * scale))
      return band.stretches.flatMap(stretch => {
        // An oval wider than high is squeezed in width, and one higher than wide in height: the smaller picture costs less.
        const stretchX = Math.min(1, 1 / stretch)
        const stretchY = Math.min(1, stretch)
        const picture = resized(cv, own, small, small.cols * stretchX, small.rows * stretchY)
        return circles(cv, own, picture, band).map(({ x, y, radius }) => normalised({
          cx: x / stretchX / scale,
          cy: y / stretchY / scale,
          a: radius / stretchX / scale,
          b: radius / stretchY / scale,
          angleRad: 0,
        }))
      })
    }))
  })
}

/** Bands overlap, and a circle votes under neighbouring stretches too. */
function withoutTwins (ellipses: Ellipse[]): Ellipse[] {
  const apart = (p: Ellipse, q: Ellipse) => Math.max(Math.hypot(p.cx - q.cx, p.cy - q.cy), Math.abs(p.a - q.a), Math.abs(p.b - q.b))
  const same = (p: Ellipse, q: Ellipse) => apart(p, q) < 0.06 * q.b
  return ellipses.filter((ellipse, i) => !ellipses.slice(0, i).some(earlier => same(ellipse, earlier)))
}

function resized (cv: any, own: Own, source: any, width: number, height: number): any {
  const target = own(new cv.Mat())
  cv.resize(source, target, new cv.Size(Math.round(width), Math.round(height)), 0, 0, cv.INTER_AREA)
  return target
}

/** Takes out long straight rules, level and upright: a table's many parallel lines outvote every seal. */
function withoutRules (cv: any, own: Own, picture: any): any {
  const length = Math.max(9, Math.round(Math.max(picture.cols, picture.rows) * params.find.ruleShare))
  const ink = own(new cv.Mat())
  cv.threshold(picture, ink, 60, 255, cv.THRESH_BINARY)
  const result = own(picture.clone())
  for (const [columns, rows] of [[length, 1], [1, length]]) {
    const line = own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(columns, rows)))
    const rules = own(new cv.Mat())
    cv.morphologyEx(ink, rules, cv.MORPH_OPEN, line)
    cv.subtract(result, rules, result)
  }
  return result
}

interface Band { from: number, to: number, votes: number }

/** Accumulator cells are this many pixels wide. */
const cellSide = 1.5

function circles (cv: any, own: Own, picture: any, { from, to, votes }: Band): { x: number, y: number, radius: number }[] {
  const longSide = Math.max(picture.cols, picture.rows)
  const blurred = own(new cv.Mat())
  cv.GaussianBlur(picture, blurred, new cv.Size(3, 3), 0.8)
  const found = own(new cv.Mat())
  const smallest = Math.max(4, Math.round(longSide * from))
  const largest = Math.round(longSide * to)
  // Every edge votes along a line of radii, so a busy picture lifts the whole accumulator: ask for votes above its mean,
  // or thousands of chance centres are each tried against every edge.
  const meanVotes = edgeCount(blurred) * 2 * (largest - smallest) * cellSide / (picture.cols * picture.rows)
  const wanted = votes + params.find.houghAboveMean * meanVotes
  cv.HoughCircles(blurred, found, cv.HOUGH_GRADIENT, cellSide, smallest, 120, wanted, smallest, largest)
  const result = []
  for (let i = 0; i < Math.min(found.cols, params.find.houghMax); i++) {
    result.push({ x: found.data32F[3 * i], y: found.data32F[3 * i + 1], radius: found.data32F[3 * i + 2] })
  }
  return result
}

/** Pixels where ink begins or ends along a row, both ways: near enough to the number of edge pixels. */
function edgeCount ({ cols, data }: { cols: number, data: Uint8Array }): number {
  let edges = 0
  for (let i = 1; i < data.length; i++) {
    if ((data[i] > 127) !== (data[i - 1] > 127)) edges++
    if (i >= cols && (data[i] > 127) !== (data[i - cols] > 127)) edges++
  }
  return edges
}
