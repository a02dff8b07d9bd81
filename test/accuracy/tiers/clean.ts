/** Tier clean: one seal, crisp, alone on white or nearly white, as a drawing program or a seal maker saves it. */
import type { PicturePlan } from '../picture.js'
import { crisp } from '../paper/wear.js'
import type { Composer } from '../seal/compose.js'
import { pickInk } from './inks.js'
import { legibleSeal, reachOf } from './place.js'
import { kindShares, relativeSize } from './tier.js'

export function planClean (name: string, composer: Composer): PicturePlan {
  const { random } = composer
  const kind = random.weighted(kindShares)
  const drawing = legibleSeal(kind, random.between(190, 620) * Math.max(0.6, relativeSize[kind]), 11, composer)
  const turnRad = random.chance(0.65) ? 0 : random.chance(0.7) ? random.between(-0.35, 0.35) : random.between(-Math.PI, Math.PI)
  const reach = reachOf(drawing, turnRad)
  // Half stand tight in their picture, half on a larger page.
  const air = random.chance(0.5) ? random.between(1.02, 1.15) : random.between(1.2, 2)
  const width = Math.ceil(reach.width * air) + 4
  const height = Math.ceil(reach.height * (air + (random.chance(0.2) ? 0.8 : 0))) + 4
  const white = random.chance(0.85) ? 255 : random.integer(244, 252)
  return {
    name,
    tier: 'clean',
    kind,
    seed: name,
    width,
    height,
    paper: { r: white, g: white, b: white },
    seals: [{
      drawing,
      x: random.between(reach.width / 2 + 1, width - reach.width / 2 - 1),
      y: random.between(reach.height / 2 + 1, height - reach.height / 2 - 1),
      turnRad,
      ink: pickInk(random),
      wear: crisp,
    }],
    finish: random.chance(0.2) ? { jpeg: { quality: 92, subsampled: false } } : {},
  }
}
