import sharp from 'sharp'
import t from 'tap'
import type { Box } from '../../detector/seal.js'
import { planCorpus, type Split } from './corpus.js'
import { drawPicture, type PicturePlan } from './picture.js'
import { crisp } from './paper/wear.js'
import { covers } from './type/outline.js'

const plans: Record<Split, PicturePlan[]> = { tune: planCorpus('tune'), floor: planCorpus('floor') }
const titles = (split: Split) => plans[split].flatMap((plan) => plan.seals.map((seal) => seal.drawing.title))

for (const split of ['tune', 'floor'] as const) {
  t.test(`${split} asks for no character that its fonts cannot draw`, async (t) => {
    const cells = plans[split].flatMap((plan) => plan.seals.flatMap((seal) => seal.drawing.parts))
      .flatMap((part) => part.kind === 'text' || part.kind === 'carved' ? part.cells : [])
    const missing: string[] = []
    for (const character of new Set(cells.map((cell) => cell.character))) {
      if (character !== ' ' && !await covers('song', 700, character)) missing.push(character)
    }
    t.same(missing, [])
  })

  t.test(`${split} shows at least 1,500 different characters in its titles`, async (t) => {
    const characters = new Set(titles(split).join(''))
    t.ok(characters.size >= 1500, `${characters.size} characters in ${titles(split).length} titles`)
  })

  t.test(`${split} holds every shape, and negatives without a seal`, async (t) => {
    const shapes = new Set(plans[split].flatMap((plan) => plan.seals.map((seal) => seal.drawing.shape)))
    t.same([...shapes].sort(), ['diamond', 'oval', 'rectangle', 'round', 'triangle'])
    t.ok(plans[split].filter((plan) => plan.tier === 'negative').every((plan) => !plan.seals.length))
  })
}

t.test('the held-out typeface is in the floor split alone', async (t) => {
  const faces = (split: Split) => new Set(plans[split].flatMap((plan) => plan.seals.map((seal) => seal.drawing.face)))
  t.notOk(faces('tune').has('heldOut'))
  t.ok(faces('floor').has('heldOut'))
})

t.test('the same plan gives the same bytes, and planning again gives the same plan', async (t) => {
  const again = planCorpus('tune')
  for (const tier of ['clean', 'scan', 'doc', 'negative']) {
    const i = plans.tune.findIndex((plan) => plan.tier === tier)
    const first = await drawPicture(plans.tune[i]!)
    const second = await drawPicture(again[i]!)
    t.ok(first.bytes.equals(second.bytes), tier)
    t.same(first.truth, second.truth)
  }
})

t.test('the truth box is the box of what was drawn, for every layout', async (t) => {
  const seen = new Set<string>()
  for (const plan of [...plans.tune, ...plans.floor]) {
    const layout = plan.seals[0]?.drawing.layout
    if (plan.tier !== 'clean' || !layout || seen.has(layout)) continue
    seen.add(layout)
    const { bytes, truth } = await drawPicture({ ...plan, finish: {} })
    const [x, y, width, height] = truth.seals[0]!.bbox
    const found = await inkIn(bytes)
    const off = apart(found, { x, y, width, height })
    t.ok(off <= 1, `${layout}: off by ${off} px`)
  }
  t.ok(seen.size >= 18, `${seen.size} layouts`)
})

t.test('the truth box follows a seal through a turned page and a camera', async (t) => {
  for (const kind of ['photo', 'turned']) {
    const plan = plans.tune.find(({ tier, kind: name, finish, seals }) => tier === 'doc' && seals.length === 1 &&
      (kind === 'photo' ? name.endsWith('-photo') : finish.quarterTurns === 1))!
    const { camera, quarterTurns } = plan.finish
    const white = { r: 255, g: 255, b: 255 }
    const { bytes, truth } = await drawPicture({
      ...plan,
      paper: white,
      print: undefined,
      seals: plan.seals.map((seal) => ({ ...seal, wear: crisp })),
      finish: { quarterTurns, camera: camera && { ...camera, table: white } },
    })
    const [x, y, width, height] = truth.seals[0]!.bbox
    const found = await inkIn(bytes)
    const off = apart(found, { x, y, width, height })
    t.ok(off <= 2, `${kind}: off by ${off} px`)
  }
})

t.test('a seal that hangs over the edge is asked for the characters that can be seen', async (t) => {
  const plan = plans.tune.find(({ tier }) => tier === 'clean')!
  const seal = plan.seals[0]!
  const { truth } = await drawPicture({ ...plan, seals: [{ ...seal, turnRad: 0, x: plan.width }] })
  const found = truth.seals[0]!
  t.ok(found.cut! > 0.3 && found.cut! < 0.7, `cut ${found.cut}`)
  t.ok(found.title.length < seal.drawing.title.length)
  t.ok(found.title_alt?.includes(seal.drawing.title))
})

/** The farthest that one side of a box lies from the other's. */
function apart (a: Box, b: Box): number {
  return Math.max(...[a.x - b.x, a.y - b.y, a.x + a.width - b.x - b.width, a.y + a.height - b.y - b.height].map(Math.abs))
}

/** Box of the pixels that are at least half ink, on nearly white paper. */
async function inkIn (bytes: Buffer): Promise<Box> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const darkest = (at: number) => Math.min(data[at]!, data[at + 1]!, data[at + 2]!)
  let least = 255
  for (let at = 0; at < data.length; at += 3) least = Math.min(least, darkest(at))
  let x0 = Infinity; let y0 = Infinity; let x1 = -1; let y1 = -1
  for (let y = 0; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      if (darkest((y * info.width + x) * 3) > (data[0]! + least) / 2) continue
      x0 = Math.min(x0, x)
      y0 = Math.min(y0, y)
      x1 = Math.max(x1, x)
      y1 = Math.max(y1, y)
    }
  }
  return { x: x0, y: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 }
}
