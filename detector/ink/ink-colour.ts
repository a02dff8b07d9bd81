/** The colour of a seal's ink, as far as reading must know it. */
export interface InkColour {
  /** Channel that the ink darkens most (never blue, the noisiest in JPEG), and the one it leaves light: 0 red to 2 blue. */
  dark: number
  light: number
  /** How much full ink takes from white in the dark channel, and what share of that in the light one. */
  full: number
  share: number
  /** Direction of its hue, see `chroma`. */
  cos: number
  sin: number
}

type Rgb = [number, number, number]

const HALF_ROOT_3 = Math.sqrt(3) / 2
/** Chroma below this says little of a hue. */
const minChroma = 30
/** Hues this near to the one looked for may be it; those this near to the commonest of them are. Degrees, and degrees to a bin. */
const near = 42
const same = 15
const bin = 6

/** @param rgb pixels on white paper. @param hueDeg hue of the mask in which the seal was found. */
export function inkColour (rgb: Uint8Array, hueDeg: number): InkColour {
  const drop = dropOf(rgb, commonestHue(rgb, hueDeg)) ?? usualDrop(hueDeg)
  const dark = drop[0] > drop[1] && drop[0] > drop[2] ? 0 : 1
  const light = drop.indexOf(Math.min(...drop))
  const [u, v] = chroma(255 - drop[0], 255 - drop[1], 255 - drop[2])
  const length = Math.hypot(u, v) || 1
  return { dark, light, full: drop[dark], share: Math.min(0.8, drop[light] / drop[dark]), cos: u / length, sin: v / length }
}

/** Colour without its lightness: red points to the right, other hues lie round the circle. */
export function chroma (red: number, green: number, blue: number): [number, number] {
  return [red - (green + blue) / 2, (green - blue) * HALF_ROOT_3]
}

/** Every third pixel tells enough. A call for each, as a generator would make an object for each. */
function eachColourful (rgb: Uint8Array, use: (place: number, hueDeg: number, chroma: number) => void): void {
  for (let p = 0; p < rgb.length; p += 9) {
    const [u, v] = chroma(rgb[p], rgb[p + 1], rgb[p + 2])
    const strength = Math.sqrt(u * u + v * v)
    if (strength >= minChroma) use(p, Math.atan2(v, u) * 180 / Math.PI, strength)
  }
}

/** Print in a colour not far from the ink's must not blend into it. */
function commonestHue (rgb: Uint8Array, hueDeg: number): number {
  const counts = new Float64Array(2 * Math.ceil(near / bin) + 1)
  eachColourful(rgb, (_, hue, strength) => {
    const apart = apartDeg(hue, hueDeg)
    if (Math.abs(apart) < near) counts[Math.round(apart / bin) + Math.ceil(near / bin)] += strength
  })
  const smooth = counts.map((count, i) => (counts[i - 1] ?? 0) + 2 * count + (counts[i + 1] ?? 0))
  return hueDeg + (smooth.indexOf(Math.max(...smooth)) - Math.ceil(near / bin)) * bin
}

/** How much the ink takes from white, by channel; null where hardly a pixel has the hue. */
function dropOf (rgb: Uint8Array, hueDeg: number): Rgb | null {
  const sum: Rgb = [0, 0, 0]
  let count = 0
  eachColourful(rgb, (p, hue) => {
    if (Math.abs(apartDeg(hue, hueDeg)) > same) return
    for (let channel = 0; channel < 3; channel++) sum[channel] += rgb[p + channel]
    count++
  })
  return count < 8 ? null : [255 - sum[0] / count, 255 - sum[1] / count, 255 - sum[2] / count]
}

function usualDrop (hueDeg: number): Rgb {
  return hueDeg > 185 && hueDeg < 290 ? [195, 185, 55] : [35, 205, 205]
}

/** From the second angle to the first, −180 to 180. */
function apartDeg (p: number, q: number): number {
  return p - q - 360 * Math.round((p - q) / 360)
}
