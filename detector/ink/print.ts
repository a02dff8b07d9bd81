/** RGB on white paper → darkness of what is printed round a seal and under it, without the seal's ink. */
import type { Raster } from '../decode/index.js'
import { inkColour } from './ink-colour.js'

/** Blurred chroma makes strokes of ink look this much darker than their colour explains. */
const ghost = 16

/** In the channel that the ink leaves light, less what full ink still takes from it. */
export function printDarkness ({ data: rgb }: Raster, hueDeg: number): Uint8Array {
  const { dark, light, share } = inkColour(rgb, hueDeg)
  const print = new Uint8Array(rgb.length / 3)
  for (let i = 0, p = 0; i < print.length; i++, p += 3) {
    const unexplained = (255 - rgb[p + light] - share * (255 - rgb[p + dark])) / (1 - share)
    print[i] = Math.min(255, Math.max(0, unexplained - ghost))
  }
  return print
}
