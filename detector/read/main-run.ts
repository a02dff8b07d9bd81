/**
 * The characters of an arc's strip that belong together as its title. A strip often shows more: ends of inner lines,
 * figures of a code, the next run upside down. Those are read with doubt, and stand out of line with the pitch.
 */
import type { Character } from './engine.js'

/**
 * What a character must bring to be worth having, as a share of the confidence of those that are read well: figures are
 * read easily wherever they belong, and marks are what blots are read as.
 */
const least = (text: string) => /[\dA-Za-z]/.test(text) ? 0.75 : /[\p{Script=Han}()（）]/u.test(text) ? 0.5 : 0.9
/**
 * Steps along the strip so many times the usual one part text from what is not. Joining across one costs, in confidence;
 * so does parting where there is none.
 */
const wide = { from: 1.38, cost: 0.6 }
const wider = { from: 2.5, cost: 1.4 }
const partingCost = 0.5
/** Words in letters stand apart, up to so many steps; only the ends of a ring are farther from each other. */
const apartWords = 5
/** Nor does parting cost where a step is wider than the usual one by about all that a place may be out. */
const loose = 0.15
/** Places are known to a step of the network, up to this share of the strip's height: a step must be out of line by more. */
const unsure = 0.36

export interface MainRun {
  characters: Character[]
  /** What its wide steps cost, in confidence: 0 where it is set evenly. */
  joining: number
}

/** The stretch of at most `most` characters that brings most confidence. `aspect`: the strip's width over its height. */
export function mainRun (characters: Character[], aspect: number, most = characters.length): MainRun {
  if (characters.length < 3) return { characters, joining: 0 }
  const links = linksOf(characters, aspect)
  const joining = (link: number) => links[link].joining
  const ranked = characters.map(({ confidence }) => confidence).sort((p, q) => q - p)
  const well = ranked[characters.length >> 2]
  const gains = characters.map(({ text, confidence }) => confidence - least(text) * well)
  const parting = (link: number) => links[link]?.parting ?? 0
  let best = { from: 0, to: characters.length, worth: -Infinity, joined: 0 }
  for (let from = 0; from < characters.length; from++) {
    let [gained, joined] = [-parting(from - 1), 0]
    for (let to = from + 1; to <= Math.min(characters.length, from + most); to++) {
      gained += gains[to - 1]
      if (to - 1 > from) joined += joining(to - 2)
      const worth = gained - joined - parting(to - 1)
      if (worth > best.worth) best = { from, to, worth, joined }
    }
  }
  return { characters: characters.slice(best.from, best.to), joining: best.joined }
}

export function isLetter ({ text }: Character): boolean {
  return /[A-Za-z]/.test(text)
}

/** From most characters to the next, share of the strip's width: the median. */
export function usualStep (characters: Character[]): number {
  const steps = stepsOf(characters).sort((p, q) => p - q)
  return steps[steps.length >> 1]
}

function stepsOf (characters: Character[]): number[] {
  return characters.slice(1).map(({ at }, i) => at - characters[i].at)
}

interface Link { joining: number, parting: number }

/** For each two neighbours, what it costs to have both, and to have one of them. */
function linksOf (characters: Character[], aspect: number): Link[] {
  const usual = usualStep(characters)
  return stepsOf(characters).map((step, i) => {
    const isInLetters = isLetter(characters[i]) && isLetter(characters[i + 1])
    if (isInLetters && step > wide.from * usual && step < apartWords * usual) return { joining: 0, parting: 0 }
    if (step < usual + unsure / aspect || step < wide.from * usual) {
      return { joining: 0, parting: step > usual + loose / aspect && step > 1.15 * usual ? 0 : partingCost }
    }
    return { joining: step > wider.from * usual ? wider.cost : wide.cost, parting: 0 }
  })
}
