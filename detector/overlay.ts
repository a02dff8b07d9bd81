/** The picture with what was found drawn on it, for people: kept outlines green, dropped ones grey, boxes blue. */
import sharp from 'sharp'
import type { Raster } from './decode/index.js'
import { isRing, outlineBox, type Candidate } from './find/index.js'
import type { Picture } from './trace.js'

export async function overlay (work: Raster, candidates: Candidate[], kept: Candidate[]): Promise<Picture> {
  const dropped = candidates.filter(candidate => !kept.includes(candidate)).slice(0, 20)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${work.width}" height="${work.height}" fill="none">` +
    dropped.map(candidate => outlineSvg(candidate, '#888', 1)).join('') +
    kept.map(candidate => boxSvg(candidate) + outlineSvg(candidate, '#0a0', 3)).join('') + '</svg>'
  const { data } = await sharp(work.data, { raw: { width: work.width, height: work.height, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }]).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { width: work.width, height: work.height, data, channels: 3 }
}

function outlineSvg (candidate: Candidate, colour: string, width: number): string {
  const stroke = `stroke="${colour}" stroke-width="${width}"`
  if (!isRing(candidate)) return `<polygon points="${candidate.corners.map(p => `${p.x},${p.y}`).join(' ')}" ${stroke}/>`
  const { cx, cy, a, b, angleRad } = candidate.ellipse
  return `<ellipse cx="${cx}" cy="${cy}" rx="${a}" ry="${b}" transform="rotate(${angleRad * 180 / Math.PI} ${cx} ${cy})" ${stroke}/>`
}

function boxSvg (candidate: Candidate): string {
  const box = outlineBox(candidate)
  return `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" stroke="#24f" stroke-width="1"/>`
}
