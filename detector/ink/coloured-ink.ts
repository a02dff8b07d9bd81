/**
 * RGB on white paper → darkness of one coloured ink, without the print under it.
 *
 * The mask that finds seals is too coarse to read from: JPEG keeps colour at half resolution, so strokes blur together in
 * chroma. Darkness in the channel that the ink swallows (green for red ink) stays sharp. What is dark in the channel that the
 * ink leaves light is print, and so is what has another hue; only there is colour asked how much of the ink lies under it.
 */
import type { Raster } from '../decode/index.js'
import { chroma, inkColour, type InkColour } from './ink-colour.js'

/**
 * Foreign is what the ink's colour does not explain, as a share of all darkness. Blurred chroma makes thin strokes of ink look
 * half grey: up to `ink` nothing is taken off, from `print` on everything. Seeds of print are more foreign than `seed`, with as
 * much darkness; what hangs together with them is print from `edge` on.
 */
const foreign = { ink: 0.5, print: 0.85, seed: 0.7, seedDarkness: 75, edge: 0.55, edgeDarkness: 38 }
/** How foreign a hue is, by the tangent of its distance from the ink's: half at 17 degrees. Chroma across below this is noise. */
const turned = 1.65
const minAcross = 14
/** Foreign as an amount of darkness: up to `ghost` blurred chroma; print from `edge` on, surely from `seed` on. */
const excess = { ghost: 16, edge: 45, seed: 100 }
/** Of the light channel. */
const noise = 6
/** Darkness up to this is paper. */
const paper = 12
/** Added to both channels before they are compared: in the dark, colour is noise. */
const damping = 24

/**
 * How print is told from ink. `share`: what is foreign as a share of darkness, which keeps strokes under bad light whole. `amount`: as so
 * much darkness, which keeps strokes hardly wider than a pixel whole and takes off more of print whose hue is near the ink's. `none`: all
 * is ink, for strokes that JPEG has left without colour, or that were drawn nearly black.
 */
export type PrintRule = 'share' | 'amount' | 'none'

export function colouredInk ({ width, height, data: rgb }: Raster, hueDeg: number, rule: PrintRule = 'share'): Uint8Array {
  const colour = inkColour(rgb, hueDeg)
  if (rule === 'none') return darknessIn(rgb, colour.dark)
  const ink = new Uint8Array(width * height)
  // 1 for what may be print, 2 for what surely is.
  const kinds = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < ink.length; i++, p += 3) {
    const darkness = 255 - rgb[p + colour.dark]
    if (rule === 'amount') {
      const amount = (255 - rgb[p + colour.light] - colour.share * darkness) / (1 - colour.share)
      ink[i] = Math.max(0, darkness - Math.max(0, amount - excess.ghost))
      if (amount > excess.edge) kinds[i] = amount > excess.seed ? 2 : 1
      continue
    }
    const share = darkness > paper ? foreignShare(rgb, p, colour) : 0
    ink[i] = darkness * Math.min(1, Math.max(0, (foreign.print - share) / (foreign.print - foreign.ink)))
    if (share > foreign.edge && share * darkness > foreign.edgeDarkness) {
      kinds[i] = share > foreign.seed && share * darkness > foreign.seedDarkness ? 2 : 1
    }
  }
  const covered = printOf(kinds, width, height)
  if (covered.length > 0) fillPrint(ink, covered, rgb, colour, width)
  return ink
}

function darknessIn (rgb: Uint8Array, channel: number): Uint8Array {
  const darkness = new Uint8Array(rgb.length / 3)
  for (let i = 0, p = channel; i < darkness.length; i++, p += 3) darkness[i] = 255 - rgb[p]
  return darkness
}

function foreignShare (rgb: Uint8Array, p: number, { dark, light, share, cos, sin }: InkColour): number {
  const darkness = 255 - rgb[p + dark]
  const grey = (255 - rgb[p + light] - share * darkness - noise) / ((1 - share) * darkness)
  const [u, v] = chroma(rgb[p], rgb[p + 1], rgb[p + 2])
  const across = Math.abs(v * cos - u * sin)
  const along = u * cos + v * sin
  if (across < minAcross) return grey
  return Math.max(grey, along > 0 ? Math.min(1, turned * across / along) : 1)
}

/** Pixels that surely are print, and those that may be and hang together with them. */
function printOf (kinds: Uint8Array, width: number, height: number): Int32Array {
  const found = new Int32Array(kinds.length)
  let count = 0
  for (let i = 0; i < kinds.length; i++) if (kinds[i] === 2) found[count++] = i
  for (let k = 0; k < count; k++) {
    const x = found[k] % width
    const y = (found[k] - x) / width
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue
        const j = found[k] + dy * width + dx
        if (kinds[j] === 1) { kinds[j] = 2; found[count++] = j }
      }
    }
  }
  return found.subarray(0, count)
}

/**
 * Under print, ink still shows by how much darker one channel is than the other, less surely the darker the print; the rest
 * is what stands around: strokes cross a line of print unbroken.
 */
function fillPrint (ink: Uint8Array, covered: Int32Array, rgb: Uint8Array, { dark, light, full, share }: InkColour, width: number): void {
  const ratio = (i: number) => (rgb[3 * i + dark] + damping) / (rgb[3 * i + light] + damping)
  const plain = median(covered, ratio)
  const inked = (255 - full + damping) / (255 - share * full + damping)
  const unknown = new Uint8Array(ink.length)
  for (const i of covered) unknown[i] = 1
  for (let round = 0; round < 3; round++) {
    const before = ink.slice()
    const hidden = unknown.slice()
    for (const i of covered) {
      if (!hidden[i]) continue
      let sum = 0
      let count = 0
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) {
          const j = i + dy * width + dx
          if (j < 0 || j >= ink.length || hidden[j]) continue
          sum += before[j]
          count++
        }
      }
      if (count < 4 && round < 2) continue
      const around = count > 0 ? sum / count : 0
      const shown = Math.max(0, Math.min(full, full * (1 - ratio(i) / plain) / (1 - inked)))
      const trust = rgb[3 * i + light] / 255
      ink[i] = shown * trust + around * (1 - trust)
      unknown[i] = 0
    }
  }
}

/** Of most print, which has no ink over it: about 1 where it is black. */
function median (places: Int32Array, value: (i: number) => number): number {
  const count = Math.min(200, places.length)
  const some = Array.from({ length: count }, (_, k) => value(places[Math.floor(k * places.length / count)]))
  return Math.min(1.05, Math.max(0.4, some.sort((p, q) => p - q)[some.length >> 1]))
}
