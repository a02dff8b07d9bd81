/** Tier negative: pictures without a seal that have what finders of seals fall for: red ink, rings, stars, text on arcs. */
import type { PicturePlan } from '../picture.js'
import type { Finish } from '../paper/finish.js'
import { certificate } from '../print/certificate.js'
import { contract } from '../print/contract.js'
import { form } from '../print/form.js'
import { invoice } from '../print/invoice.js'
import { lures } from '../print/lures.js'
import { notice } from '../print/notice.js'
import type { MakeDraft } from '../print/draft.js'
import type { Composer } from '../seal/compose.js'
import { pickPaper, scanned } from './scan.js'

/** Pages as people know them, with nobody's seal on them, and drawings made to lure. */
const drafts: Readonly<Record<string, MakeDraft>> = { notice, certificate, invoice, form, contract, ...lures }

export function planNegative (name: string, composer: Composer): PicturePlan {
  const { random, titles } = composer
  const kinds = Object.keys(drafts)
  // In turn, so that a set of any size shows every lure.
  const kind = kinds[(Number(name.slice(-3)) - 1) % kinds.length]!
  const { width, height, sheet } = drafts[kind]!(random, titles)
  const finish: Finish = random.chance(0.4) ? {} : scanned(random, random.between(0.1, 0.6), 16)
  return { name, tier: 'negative', kind, seed: name, width, height, paper: pickPaper(random), print: () => sheet.markup(), seals: [], finish }
}
