/** Tier scan: one seal as a scanner or a camera's crop shows it: turned, worn, blurred, noisy, tinted, compressed. */
import type { PicturePlan } from '../picture.js'
import type { Rgb } from '../paper/canvas.js'
import type { Finish } from '../paper/finish.js'
import type { Random } from '../random.js'
import type { Composer } from '../seal/compose.js'
import { pickInk, pickWear } from './inks.js'
import { legibleSeal, reachOf } from './place.js'
import { kindShares, relativeSize } from './tier.js'

export function planScan (name: string, composer: Composer): PicturePlan {
  const { random } = composer
  const kind = random.weighted(kindShares)
  const hardness = random.between(0.15, 0.95)
  const drawing = legibleSeal(kind, random.between(220, 640) * Math.max(0.6, relativeSize[kind]), 12 + hardness * 2, composer)
  const turnRad = pickTurn(random)
  const reach = reachOf(drawing, turnRad)
  const width = Math.ceil(reach.width * random.between(1.05, 1.8)) + 4
  const height = Math.ceil(reach.height * random.between(1.05, 1.8)) + 4
  const grey = random.chance(0.08)
  return {
    name,
    tier: 'scan',
    kind,
    seed: name,
    width,
    height,
    paper: pickPaper(random),
    seals: [{
      drawing,
      x: random.between(reach.width / 2 + 1, width - reach.width / 2 - 1),
      y: random.between(reach.height / 2 + 1, height - reach.height / 2 - 1),
      turnRad,
      ink: pickInk(random),
      wear: pickWear(random, hardness),
    }],
    finish: { ...scanned(random, hardness, drawing.titleCell.width), grey },
  }
}

/** Mostly nearly upright, as people set seals; a third anyhow, and some on their head. */
export function pickTurn (random: Random): number {
  const form = random.weighted({ upright: 25, slanted: 45, any: 22, onItsHead: 8 })
  switch (form) {
    case 'upright': return 0
    case 'slanted': return random.between(-0.4, 0.4)
    case 'any': return random.between(-Math.PI, Math.PI)
    case 'onItsHead': return Math.PI + random.between(-0.2, 0.2)
  }
}

/** White, cream, grey, bluish or pale green paper. */
export function pickPaper (random: Random): Rgb {
  const base = random.between(222, 255)
  switch (random.weighted({ white: 45, cream: 25, grey: 15, bluish: 8, green: 7 })) {
    case 'white': return { r: 252, g: 252, b: 251 }
    case 'cream': return { r: base, g: base * 0.975, b: base * 0.91 }
    case 'grey': return { r: base * 0.93, g: base * 0.93, b: base * 0.93 }
    case 'bluish': return { r: base * 0.93, g: base * 0.96, b: base }
    case 'green': return { r: base * 0.94, g: base, b: base * 0.95 }
  }
}

/** What scanners do; blur is held to what the smallest characters bear. */
export function scanned (random: Random, hardness: number, characterWidth: number): Finish {
  const most = Math.min(1.5, characterWidth / 14)
  return {
    shade: random.chance(0.4) ? 1 - hardness * random.between(0.05, 0.3) : undefined,
    blur: random.chance(0.85) ? random.between(0.3, 0.4 + hardness * most) : 0,
    noise: random.chance(0.8) ? random.between(1, 2 + hardness * 9) : 0,
    jpeg: random.chance(0.9)
      ? { quality: Math.round(random.between(88 - hardness * 38, 93)), subsampled: random.chance(0.8) }
      : undefined,
  }
}
