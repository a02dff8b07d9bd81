/**
 * Where the network doubts between characters that look alike, the one that makes a word is taken: the likeliest text by what the network
 * sees and by how often its words are used, a word for itself (shallow fusion with a unigram model; Viterbi's search over all ways to
 * part the text into words and single characters). A name that is no word stays as it was seen: no character is worth more alone.
 */
import { steps } from '../steps.js'
import type { Character, Reading } from './engine.js'
import { readingOf } from './reading-of.js'
import { shippedWords, type WordWalk } from './word-list.js'

/** What a character outside of words costs, nats: as if it were one of about 4,900, all alike. */
const alone = 8.5
/** How much words count beside what is seen. Chosen on drawn and real strips: at 0.8 right readings begin to be lost. */
const weight = 0.55

/** Some characters, and what they are worth: logarithms of the network's confidences, and what their words gain. */
interface Text { worth: number, characters: string[] }

/** The reading with words made likely. How sure a character is stays what the network says of its place. */
export function withLikelyWords <T extends Reading> (reading: T, words: () => WordWalk = shippedWords): T {
  const inDoubt = reading.characters.some(({ alternatives }) => alternatives?.length)
  if (!steps.likelyWords || !inDoubt) return reading
  const texts = likeliest(reading.characters, words())
  return { ...reading, ...readingOf(reading.characters.map((character, i) => ({ ...character, text: texts[i] }))) }
}

function likeliest (characters: Character[], words: WordWalk): string[] {
  const nothing = { worth: 0, characters: [] }
  const best: Text[] = [nothing]
  for (let from = 0; from < characters.length; from++) {
    for (const next of [characterAlone(characters[from]), ...wordsFrom(from, characters, words, nothing)]) {
      const to = from + next.characters.length
      const worth = best[from].worth + next.worth
      if (!best[to] || worth > best[to].worth) best[to] = { worth, characters: [...best[from].characters, ...next.characters] }
    }
  }
  return best[characters.length].characters
}

function characterAlone ({ text, confidence }: Character): Text {
  return { worth: Math.log(confidence), characters: [text] }
}

/** All words that `walk` goes on to over the characters from `from` on, of which `begun` is what has been walked. */
function * wordsFrom (from: number, characters: Character[], walk: WordWalk, begun: Text): Generator<Text> {
  const length = begun.characters.length
  if (walk.share > 0) yield { ...begun, worth: begun.worth + weight * (Math.log(walk.share) + alone * length) }
  const next = characters[from + length]
  for (const seen of next ? [next, ...next.alternatives ?? []] : []) {
    const on = walk.on(seen.text)
    if (!on) continue
    const further = { worth: begun.worth + Math.log(seen.confidence), characters: [...begun.characters, seen.text] }
    yield * wordsFrom(from, characters, on, further)
  }
}
