/**
 * The straight lines inside a ring seal: the inside is turned upright by the title's middle, the star is
 * taken out, and rows of ink become strips from top to bottom.
 */
import { withMats } from '../cv.js'
import { wrapAngle, type Ellipse } from '../geometry.js'
import type { Ink } from '../ink.js'
import type { Plane } from '../plane.js'
import { pointAt } from './arc.js'
import { withoutBlobs } from './blobs.js'
import type { RingLayout } from './ring-layout.js'
import { cut, darkOnWhite, trimColumns, type Strip } from './strip.js'

interface View extends Plane { scale: number }

export function innerLines (ink: Ink, ellipse: Ellipse, layout: RingLayout, oval: boolean): Strip[] {
  const radius = ellipse.b - layout.bandBottom
  if (radius < 10) return []
  const view = withoutStar(insideUpright(ink, ellipse, layout, uprightAngle(ellipse, layout, oval)), ink, ellipse.b)
  const unit = ellipse.b * view.scale
  const rows = textRows(view, ink.threshold, 0.07 * unit, 0.55 * unit, Math.max(2, radius * 0.03 * view.scale))
  return rows.flatMap(([top, bottom]) => {
    const margin = Math.max(1, Math.round((bottom - top) * 0.12))
    const row = cut(view, 0, Math.max(0, top - margin), view.width, Math.min(view.height, bottom + margin))
    const strip = trimColumns(row, ink.threshold, margin + 1)
    if (strip.width < (bottom - top) * 1.2) return []
    return [{ role: 'line', image: darkOnWhite(strip, ink, 4) }]
  })
}

/** How far the seal is turned clockwise: 0 where the middle of the title is at the top. Ovals stand along their short axis. */
function uprightAngle (ellipse: Ellipse, layout: RingLayout, oval: boolean): number {
  const middle = pointAt(layout.turn.arc, (layout.titleFrom + layout.titleTo) / 2)
  const turned = Math.atan2(middle.x - ellipse.cx, -(middle.y - ellipse.cy))
  if (!oval) return turned
  const away = (angle: number) => Math.abs(wrapAngle(angle - turned))
  return away(ellipse.angleRad) < away(ellipse.angleRad + Math.PI) ? ellipse.angleRad : ellipse.angleRad + Math.PI
}

/** The inside of the title ring, upright, enlarged where it is small; outside of it there is no ink. */
function insideUpright (ink: Ink, ellipse: Ellipse, layout: RingLayout, angle: number): View {
  const inset = layout.bandBottom + 1
  const innerA = ellipse.a - inset
  const innerB = ellipse.b - inset
  // Below the ends of the title the inside reaches down to the rim, less a code that may stand there.
  const lowInset = Math.min(inset, layout.rimEnd + 0.17 * ellipse.b)
  const halfWidth = ellipse.a
  const halfHeight = ellipse.b
  const scale = Math.max(1, Math.min(4, 90 / innerB))
  const width = Math.round(2 * halfWidth * scale)
  const height = Math.round(2 * halfHeight * scale)
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const data = withMats((cv, own) => {
    const mapX = own(new cv.Mat(height, width, cv.CV_32FC1))
    const mapY = own(new cv.Mat(height, width, cv.CV_32FC1))
    const [xs, ys]: Float32Array[] = [mapX.data32F, mapY.data32F]
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const dx = (x + 0.5) / scale - halfWidth
        const dy = (y + 0.5) / scale - halfHeight
        xs[y * width + x] = ellipse.cx - ink.left + dx * cos - dy * sin
        ys[y * width + x] = ellipse.cy - ink.top + dx * sin + dy * cos
      }
    }
    const source = own(cv.matFromArray(ink.height, ink.width, cv.CV_8UC1, ink.data))
    const target = own(new cv.Mat())
    cv.remap(source, target, mapX, mapY, cv.INTER_CUBIC, cv.BORDER_CONSTANT, new cv.Scalar(0))
    return (target.data as Uint8Array).slice()
  })
  const lowFrom = Math.cos(Math.PI * Math.max(0.12, layout.gapShare - 0.06))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u = ((x + 0.5) / scale - halfWidth)
      const v = ((y + 0.5) / scale - halfHeight)
      const inside = (u / innerA) ** 2 + (v / innerB) ** 2 < 1
      const low = v / Math.hypot(u, v) > lowFrom && (u / (ellipse.a - lowInset)) ** 2 + (v / (ellipse.b - lowInset)) ** 2 < 1
      if (!inside && !low) data[y * width + x] = 0
    }
  }
  return { width, height, data, scale }
}

/** The star or emblem: one solid blob, about as wide as high, in the middle. */
function withoutStar (view: View, ink: Ink, b: number): View {
  const unit = b * view.scale
  const clean = withoutBlobs(view, ink.threshold, blob => {
    const offCentre = Math.hypot(blob.left + blob.width / 2 - view.width / 2, blob.top + blob.height / 2 - view.height / 2)
    const ratio = Math.max(blob.width, blob.height) / Math.min(blob.width, blob.height)
    const solid = blob.area > 0.24 * blob.width * blob.height
    return offCentre < 0.22 * unit && Math.min(blob.width, blob.height) > 0.2 * unit && ratio < 1.4 && solid
  })
  return { ...clean, scale: view.scale }
}

/** Runs of rows with at least `minInk` ink pixels, between the two heights; one empty row or two do not part a line. */
function textRows (view: Plane, threshold: number, minHeight: number, maxHeight: number, minInk: number): [number, number][] {
  const rows: [number, number][] = []
  let start = -1
  let empty = 0
  for (let y = 0; y <= view.height; y++) {
    let hits = 0
    if (y < view.height) for (let x = 0; x < view.width; x++) if (view.data[y * view.width + x] > threshold) hits++
    if (hits >= minInk) {
      if (start < 0) start = y
      empty = 0
    } else if (start >= 0 && (++empty > 2 || y === view.height)) {
      const end = y - empty + 1
      if (end - start >= minHeight && end - start <= maxHeight) rows.push([start, end])
      start = -1
      empty = 0
    }
  }
  return rows
}
