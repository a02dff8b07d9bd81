/**
 * The words of `words.txt.gz` (training/words.py), walked character by character: a walk stands at the words that start with what has
 * been walked, which lie side by side in the sorted list.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { modelFile } from './model-file.js'

export interface WordWalk {
  /** How often what has been walked is used as a word, as a share of all words; 0 where it is none. */
  readonly share: number
  /** On by a character; none where no word goes on so. */
  on (character: string): WordWalk | undefined
}

/** All words that were counted, those left out included. */
const counted = 6e7
const space = ' '.charCodeAt(0)

/** @param text a line for each word: it, a space, its count; sorted by code unit, so that a word stands before those that go on from it */
export function wordList (text: string): WordWalk {
  const lines: number[] = []
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1) lines.push(at)
  const starts = Uint32Array.from(lines)
  return walk(0, starts.length, 0)

  /** At the lines from `first` to before `end`, whose first `length` characters are the same. */
  function walk (first: number, end: number, length: number): WordWalk {
    return {
      get share () {
        const at = starts[first] + length
        return text.charCodeAt(at) === space ? Number(text.slice(at, text.indexOf('\n', at))) / counted : 0
      },
      on (character) {
        const code = character.charCodeAt(0)
        const from = firstFrom(code, first, end, length)
        const to = firstFrom(code + 1, from, end, length)
        return from < to ? walk(from, to, length + 1) : undefined
      },
    }
  }

  /** The first of the lines from `first` to before `end` whose character at `at` is `code` or a later one; `end` where none is. */
  function firstFrom (code: number, first: number, end: number, at: number): number {
    while (first < end) {
      const middle = (first + end) >> 1
      if (text.charCodeAt(starts[middle] + at) >= code) end = middle
      else first = middle + 1
    }
    return first
  }
}

let shipped: WordWalk | undefined

/** The list that ships with the package, read once. */
export function shippedWords (): WordWalk {
  shipped ??= wordList(gunzipSync(readFileSync(modelFile('words.txt.gz'))).toString('utf8'))
  return shipped
}
