/** Inks of seals and how they print, from fresh and even to dry and faint. */
import type { Ink } from '../picture.js'
import type { Wear } from '../paper/wear.js'
import type { Random } from '../random.js'

const shares = { red: 74, orange: 7, blue: 9, purple: 5, black: 5 }

export function pickInk (random: Random, weights: Readonly<Record<Ink['name'], number>> = shares): Ink {
  const name = random.weighted(weights)
  const tint = () => random.between(-14, 14)
  switch (name) {
    // From scarlet over vermilion to the pink of a pad that is running out.
    case 'red': return { name, r: 216 + tint(), g: random.between(24, 78), b: random.between(32, 96) }
    case 'orange': return { name, r: 232 + tint(), g: random.between(84, 116), b: 40 + tint() }
    case 'blue': return { name, r: random.between(30, 70), g: random.between(50, 95), b: 176 + tint() }
    case 'purple': return { name, r: 118 + tint(), g: 48 + tint(), b: 150 + tint() }
    case 'black': {
      const grey = random.between(30, 75)
      return { name, r: grey, g: grey, b: grey + 4 }
    }
  }
}

/** `hardness` 0 is a good print, 1 a poor one. */
export function pickWear (random: Random, hardness: number): Wear {
  return {
    strength: 1 - hardness * random.between(0.05, 0.4),
    uneven: hardness * random.between(0, 0.5),
    dry: random.chance(0.35 + hardness * 0.4) ? hardness * random.between(0.1, 0.46) : 0,
    spread: random.chance(0.6) ? random.between(0.2, 1) * hardness : 0,
    swell: random.chance(0.3) ? random.between(0.2, 1) : 0,
  }
}
