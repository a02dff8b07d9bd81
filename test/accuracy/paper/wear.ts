/**
 * A crisp ink layer in, the same as a rubber seal prints it out: strong and weak places, dry
 * specks where the rubber did not touch, ink that spreads into the paper.
 */
import type { InkLayer } from '../seal/ink-layer.js'
import type { Random } from '../random.js'
import { noiseField } from './noise-field.js'

export interface Wear {
  /** Coverage where the ink is full, 0 to 1. */
  strength: number
  /** How much weaker the weak side is, 0 to 1. */
  uneven: number
  /** Share of the ink lost in specks, 0 to about 0.4. */
  dry: number
  /** Radius by which ink creeps, px: 0 none, 1 a soft edge. */
  spread: number
  /** How much thicker strokes get where ink is plentiful, 0 to 1: about half a pixel a side. */
  swell: number
}

export const crisp: Wear = { strength: 1, uneven: 0, dry: 0, spread: 0, swell: 0 }

export function wearInk (layer: InkLayer, wear: Wear, random: Random): InkLayer {
  if (wear.strength >= 1 && !wear.uneven && !wear.dry && !wear.spread && !wear.swell) return layer
  const { width, height } = layer
  const size = Math.max(width, height)
  const softness = Math.max(wear.spread, wear.swell)
  const source = softness ? soften(layer.coverage, width, height, softness) : layer.coverage
  const thicken = Float32Array.from({ length: 256 }, (_, c) => 255 * (c / 255) ** (1 - 0.55 * wear.swell))
  const broad = noiseField(random, width, height, Math.max(12, size / 4))
  const grain = noiseField(random, width, height, Math.max(1.6, size / 130))
  const patch = noiseField(random, width, height, Math.max(6, size / 14))
  const coverage = new Uint8Array(source.length)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (!source[at]) continue
      const ink = thicken[source[at]!]!
      let share = wear.strength * (1 - wear.uneven * broad(x, y))
      if (wear.dry) {
        // Specks gather in patches: the grain must pass a bar that the patch raises.
        const bar = wear.dry * (0.35 + 1.1 * patch(x, y))
        const margin = (grain(x, y) - bar) * 5 + 0.5
        share *= margin < 0.06 ? 0.06 : margin > 1 ? 1 : margin
      }
      coverage[at] = Math.min(255, ink * share)
    }
  }
  return { ...layer, coverage }
}

/** One pass of a weighted 3×3 mean, mixed in as far as the radius says. */
function soften (pixels: Uint8Array, width: number, height: number, amount: number): Uint8Array {
  const out = new Uint8Array(pixels.length)
  const mix = Math.min(1, amount)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const cross = pixels[at - 1]! + pixels[at + 1]! + pixels[at - width]! + pixels[at + width]!
      const corners = pixels[at - width - 1]! + pixels[at - width + 1]! + pixels[at + width - 1]! + pixels[at + width + 1]!
      const mean = (pixels[at]! * 4 + cross * 2 + corners) / 16
      out[at] = pixels[at]! * (1 - mix) + mean * mix
    }
  }
  return out
}
