/**
 * Deals Chinese characters so that a set as a whole shows as many different ones as it can: a
 * shuffled deck without repeats. The characters are the two levels of GB 2312, read off the
 * encoding itself, so that no list has to be kept.
 */
import type { Random } from '../random.js'

/** Not on anybody's seal. */
const unfit = '屎尿屁妓嫖娼奸淫尸骷髅癌瘤疽痔疮粪贼匪囚孽魔鬼祟殴杀刽屠赌毒贱呕蛆虱蛔肛睾膀胱癞痨瘟疫癣疹痢痞辱耻'

/** Parts and variants that GB 2312 has and the fonts of the corpus have not. */
const undrawable = '劐阢坶塥蒈蓰猸弪艴骣桊轷戤赇牿犋毪胲脶膪憝铴镩稆瘭耠耢耥蟓筢蹯鲰齄'

/** 3,755 common characters, rows 16–55. */
const commonCharacters = rows(16, 55)
/** 3,008 rarer ones, rows 56–87. */
const rareCharacters = rows(56, 87)

export class CharacterDeck {
  #common: string[] = []
  #rare: string[] = []

  constructor (readonly random: Random, readonly rareShare = 0.1) {}

  /** So many characters, rarely a rare one among them. */
  deal (count: number): string {
    return Array.from({ length: count }, () => this.random.chance(this.rareShare) ? this.#dealRare() : this.#dealCommon()).join('')
  }

  #dealCommon (): string {
    if (!this.#common.length) this.#common = this.random.shuffle(commonCharacters)
    return this.#common.pop()!
  }

  #dealRare (): string {
    if (!this.#rare.length) this.#rare = this.random.shuffle(rareCharacters)
    return this.#rare.pop()!
  }
}

/** A pile that is dealt to its end before any of its cards comes again. */
export class Pile<T> {
  #left: T[] = []
  constructor (readonly random: Random, readonly cards: readonly T[]) {}

  deal (): T {
    if (!this.#left.length) this.#left = this.random.shuffle(this.cards)
    return this.#left.pop()!
  }
}

function rows (first: number, last: number): string[] {
  const decoder = new TextDecoder('gbk', { fatal: true })
  const out: string[] = []
  for (let row = first; row <= last; row++) {
    for (let cell = 1; cell <= 94; cell++) {
      // The last five places of row 55 are empty; the wider encoding puts private characters there.
      if (row === 55 && cell > 89) continue
      const character = decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell))
      if (!unfit.includes(character) && !undrawable.includes(character)) out.push(character)
    }
  }
  return out
}
