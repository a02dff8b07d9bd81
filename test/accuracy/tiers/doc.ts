/** Tier doc: whole pages and crops of pages, print under and over one to three seals, scanned or photographed. */
import type { PicturePlan, PlacedSeal } from '../picture.js'
import type { Finish } from '../paper/finish.js'
import { crisp } from '../paper/wear.js'
import { certificate } from '../print/certificate.js'
import { closeUp } from '../print/close-up.js'
import { contract } from '../print/contract.js'
import type { Draft, MakeDraft, Slot } from '../print/draft.js'
import { form } from '../print/form.js'
import { invoice, roll } from '../print/invoice.js'
import { notice } from '../print/notice.js'
import type { Random } from '../random.js'
import type { Composer } from '../seal/compose.js'
import { pickInk, pickWear } from './inks.js'
import { legibleSeal, reachOf } from './place.js'
import { pickPaper, pickTurn, scanned } from './scan.js'

const drafts = { notice, contract, form, invoice, roll, certificate, closeUp } as const satisfies Record<string, MakeDraft>
const shares = { notice: 16, contract: 22, form: 16, invoice: 15, roll: 5, certificate: 8, closeUp: 18 }

export function planDoc (name: string, composer: Composer): PicturePlan {
  const { random, titles } = composer
  const kind = random.weighted(shares)
  const draft = drafts[kind](random, titles)
  const hardness = random.between(0.1, 0.8)
  // One page is sealed from one or two pads; the form's own ovals are in printer's red.
  const pad = pickInk(random)
  const seals = draft.slots.map((slot) => setSeal(slot, composer, hardness, pad))
  const cutEdge = kind !== 'invoice' && kind !== 'roll' && random.chance(0.12)
  if (cutEdge && seals[0]) moveOverEdge(seals[0], draft, random)
  keepOnPage(seals, draft, cutEdge ? seals[0] : undefined)
  const narrowest = Math.min(...seals.map((seal) => seal.drawing.titleCell.width))
  const photographed = random.chance(kind === 'closeUp' ? 0.5 : 0.15)
  return {
    name,
    tier: 'doc',
    kind: photographed ? `${kind}-photo` : kind,
    seed: name,
    width: draft.width,
    height: draft.height,
    paper: pickPaper(random),
    print: () => draft.sheet.markup(),
    seals,
    finish: photographed ? photo(draft, random, hardness) : page(random, hardness, narrowest, kind),
  }
}

function setSeal (slot: Slot, composer: Composer, hardness: number, pad: PlacedSeal['ink']): PlacedSeal {
  const { random } = composer
  const drawing = legibleSeal(slot.kind, slot.size, slot.kind === 'supervision' ? 9 : 9.5, composer)
  if (slot.printed) {
    const ink = { name: 'red' as const, r: 214, g: random.between(40, 80), b: random.between(40, 70) }
    const wear = { ...crisp, strength: random.between(0.75, 1) }
    return { drawing, x: slot.x, y: slot.y, turnRad: random.between(-0.03, 0.03), ink, wear }
  }
  const ink = random.chance(0.8) ? pad : pickInk(random)
  return { drawing, x: slot.x, y: slot.y, turnRad: pickTurn(random), ink, wear: pickWear(random, hardness) }
}

/** A seal across the edge of the page: up to a quarter of it lies on the next sheet. */
function moveOverEdge (seal: PlacedSeal, draft: Draft, random: Random): void {
  const reach = reachOf(seal.drawing, seal.turnRad)
  const out = random.between(0.04, 0.25)
  if (random.chance(0.6)) seal.x = draft.width - reach.width * (0.5 - out)
  else seal.y = draft.height - reach.height * (0.5 - out)
}

function keepOnPage (seals: readonly PlacedSeal[], draft: Draft, cut: PlacedSeal | undefined): void {
  for (const seal of seals) {
    if (seal === cut) continue
    const reach = reachOf(seal.drawing, seal.turnRad)
    const most = (size: number, need: number) => Math.max(need / 2 + 2, size - need / 2 - 2)
    seal.x = Math.min(Math.max(seal.x, reach.width / 2 + 2), most(draft.width, reach.width))
    seal.y = Math.min(Math.max(seal.y, reach.height / 2 + 2), most(draft.height, reach.height))
  }
}

function page (random: Random, hardness: number, narrowest: number, kind: string): Finish {
  const turns = kind === 'closeUp' ? 0.1 : 0.14
  return {
    ...scanned(random, hardness, narrowest),
    grey: random.chance(0.05),
    quarterTurns: random.chance(turns) ? random.pick([1, 2, 3]) : 0,
  }
}

/** Wood, metal, slate, pale wood. */
const tables = [{ r: 120, g: 92, b: 66 }, { r: 150, g: 150, b: 155 }, { r: 60, g: 62, b: 70 }, { r: 196, g: 178, b: 150 }]
/** Lamp, window, neutral, dim lamp. */
const lights = [{ r: 1, g: 0.97, b: 0.9 }, { r: 0.92, g: 0.96, b: 1 }, { r: 1, g: 1, b: 1 }, { r: 0.97, g: 0.95, b: 0.88 }]

/** A page on a table, seen a little from the side, in a room's light. */
function photo ({ width, height }: Draft, random: Random, hardness: number): Finish {
  const tilt = Math.min(width, height) * 0.09
  const corner = (x: number, y: number): [number, number] => [x + random.between(-1, 1) * tilt, y + random.between(-1, 1) * tilt]
  // Half the pictures show the table, half are taken so near that the page fills them.
  const near = random.chance(0.5)
  const gap = near ? -0.02 : 0.05
  const table = random.pick(tables)
  const light = random.pick(lights)
  return {
    camera: {
      width,
      height,
      corners: {
        topLeft: corner(width * gap, height * gap),
        topRight: corner(width * (1 - gap), height * gap),
        bottomRight: corner(width * (1 - gap), height * (1 - gap)),
        bottomLeft: corner(width * gap, height * (1 - gap)),
      },
      table,
    },
    shade: random.between(0.55, 0.9),
    light,
    blur: random.between(0.4, 0.6 + hardness * 0.6),
    noise: random.between(1.5, 3 + hardness * 6),
    jpeg: { quality: Math.round(random.between(62, 92)), subsampled: true },
  }
}
