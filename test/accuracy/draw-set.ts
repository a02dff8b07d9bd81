/**
 * Draws a part of the corpus into a folder as images/ and truth.json, the form in which real
 * pictures come too. Without a folder it draws into a cache that is named after the generator's
 * own sources, so that a change of them draws anew and nothing else does.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planCorpus, type Split } from './corpus.js'
import { drawPicture, type PicturePlan } from './picture.js'
import type { TruthPicture } from './score/truth.js'

export interface Selection {
  split: Split
  tiers?: readonly string[]
  /** At most so many pictures of each tier. */
  limit?: number
}

type Tell = (line: string) => void

export function selectPlans ({ split, tiers, limit = Infinity }: Selection): PicturePlan[] {
  const taken = new Map<string, number>()
  return planCorpus(split).filter(({ tier }) => {
    if (tiers && !tiers.includes(tier)) return false
    const count = (taken.get(tier) ?? 0) + 1
    taken.set(tier, count)
    return count <= limit
  })
}

/** Draws what is missing and returns the truth of the whole selection. */
export async function drawSet (selection: Selection, folder: string, tell: Tell = () => {}): Promise<TruthPicture[]> {
  mkdirSync(join(folder, 'images'), { recursive: true })
  mkdirSync(join(folder, 'truth'), { recursive: true })
  const plans = selectPlans(selection)
  const truth: TruthPicture[] = []
  let drawn = 0
  const start = performance.now()
  for (const plan of plans) {
    const known = join(folder, 'truth', `${plan.name}.json`)
    if (existsSync(known)) {
      truth.push(JSON.parse(readFileSync(known, 'utf8')))
      continue
    }
    const picture = await drawPicture(plan)
    writeFileSync(join(folder, 'images', picture.truth.file), picture.bytes)
    writeFileSync(known, JSON.stringify(picture.truth))
    truth.push(picture.truth)
    drawn++
  }
  if (drawn) tell(`drew ${drawn} pictures, ${((performance.now() - start) / drawn).toFixed(0)} ms each`)
  writeFileSync(join(folder, 'truth.json'), JSON.stringify(truth, null, 1))
  return truth
}

/** `.build/accuracy-cache/<split>-<hash>`, next to the compiled generator. */
export function cacheFolder (split: Split): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const root = here.includes(`${sep}.build${sep}`) ? here.slice(0, here.lastIndexOf(`${sep}.build${sep}`)) : join(here, '..', '..')
  return join(root, '.build', 'accuracy-cache', `${split}-${sourceHash(here)}`)
}

/** Sets that older sources drew: nothing will ask for them again. */
export function dropStaleSets (current: string): void {
  const root = dirname(current)
  const kind = basename(current).split('-')[0]!
  if (!existsSync(root)) return
  for (const name of readdirSync(root)) {
    if (name.startsWith(`${kind}-`) && name !== basename(current)) rmSync(join(root, name), { recursive: true })
  }
}

/** Only what draws counts: the scorer and the command line may change without drawing anew. */
function sourceHash (folder: string): string {
  const hash = createHash('sha256')
  const drawing = (name: string) => /\.[jt]s$/.test(name) && !/\.test\.|^(score|report)\b|^(run|predict|draw-set|floors)\./.test(name)
  for (const name of readdirSync(folder, { recursive: true }).map(String).filter(drawing).sort()) {
    hash.update(name).update(readFileSync(join(folder, name)))
  }
  return hash.digest('hex').slice(0, 12)
}
