/**
 * RGB on white paper → darkness of one coloured ink, without the print under it.
 *
 * The mask that finds seals is too coarse to read from: JPEG keeps colour at half resolution, so strokes blur together in
 * chroma. Darkness in the channel that the ink swallows (green for red ink) stays sharp. What is dark in the channel that the
 * ink leaves light is print, or ink of another hue; only there is colour asked how much of the ink lies under it.
 */
import type { Raster } from './decode.js'

type Rgb = [number, number, number]

/** Darkness that is not the ink's: seeds of print, and what hangs together with them. */
const print = { seed: 100, edge: 45 }
/** Blurred chroma makes thin strokes of ink look a little grey: so much of it is no print. */
const ghost = 16
/** Added to both channels before they are compared: in the dark, colour is noise. */
const damping = 24

export function colouredInk ({ width, height, data: rgb }: Raster, hueDeg: number): Uint8Array {
  const drop = inkDrop(rgb, hueDeg)
  // The channel the ink darkens most (never blue, the noisiest in JPEG, unless it alone is left), and the one it leaves light.
  const dark = drop[0] > drop[1] && drop[0] > drop[2] ? 0 : 1
  const light = drop.indexOf(Math.min(...drop))
  const share = Math.min(0.8, drop[light] / drop[dark])
  const ink = new Uint8Array(width * height)
  const excess = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < ink.length; i++, p += 3) {
    const darkness = 255 - rgb[p + dark]
    const grey = (255 - rgb[p + light] - share * darkness) / (1 - share)
    excess[i] = grey > 255 ? 255 : grey > 0 ? grey : 0
    ink[i] = grey > ghost ? Math.max(0, darkness + ghost - grey) : darkness
  }
  const covered = printOf(excess, width, height)
  if (covered.length > 0) fillPrint(ink, covered, { rgb, dark, light, share, full: drop[dark] }, width)
  return ink
}

const HALF_ROOT_3 = Math.sqrt(3) / 2

/** How much the ink takes from white, by channel: mean over colourful pixels of the hue; a vivid stand-in where there are none. */
function inkDrop (rgb: Uint8Array, hueDeg: number): Rgb {
  const sum: Rgb = [0, 0, 0]
  let count = 0
  const [u0, v0] = [Math.cos(hueDeg * Math.PI / 180), Math.sin(hueDeg * Math.PI / 180)]
  for (let p = 0; p < rgb.length; p += 9) {
    const u = rgb[p] - (rgb[p + 1] + rgb[p + 2]) / 2
    const v = (rgb[p + 1] - rgb[p + 2]) * HALF_ROOT_3
    const chroma = Math.sqrt(u * u + v * v)
    if (chroma < 30 || u * u0 + v * v0 < chroma * 0.75) continue
    for (let channel = 0; channel < 3; channel++) sum[channel] += rgb[p + channel]
    count++
  }
  if (count < 8) return hueDeg > 185 && hueDeg < 290 ? [195, 185, 55] : [35, 205, 205]
  return [255 - sum[0] / count, 255 - sum[1] / count, 255 - sum[2] / count]
}

/** Pixels of print, in the order in which they hang together with its darkest parts, one round of neighbours beyond. */
function printOf (excess: Uint8Array, width: number, height: number): Int32Array {
  const found = new Int32Array(excess.length)
  const seen = new Uint8Array(excess.length)
  let count = 0
  for (let i = 0; i < excess.length; i++) if (excess[i] > print.seed) { seen[i] = 1; found[count++] = i }
  for (let k = 0; k < count; k++) {
    const x = found[k] % width
    const y = (found[k] - x) / width
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue
        const j = found[k] + dy * width + dx
        if (seen[j] === 0 && excess[j] > print.edge) { seen[j] = 1; found[count++] = j }
      }
    }
  }
  return found.subarray(0, count)
}

interface Overprint { rgb: Uint8Array, dark: number, light: number, share: number, full: number }

/**
 * Under print, ink still shows by how much darker one channel is than the other, less surely the darker the print; the rest
 * is what stands around: strokes cross a line of print unbroken.
 */
function fillPrint (ink: Uint8Array, covered: Int32Array, { rgb, dark, light, share, full }: Overprint, width: number): void {
  const fullRatio = (255 - full + damping) / (255 - share * full + damping)
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
      const ratio = (rgb[3 * i + dark] + damping) / (rgb[3 * i + light] + damping)
      const shown = Math.max(0, Math.min(full, full * (1 - ratio) / (1 - fullRatio)))
      const trust = rgb[3 * i + light] / 255
      ink[i] = shown * trust + around * (1 - trust)
      unknown[i] = 0
    }
  }
}
