/**
 * Wording that regulation fixes, letter by letter, on one kind of seal: the oval of the tax authorities that stands on every printed
 * invoice, under the invoice's heading and over its lines. Where most of it was read, in order, the rest is known; and so it is where
 * some of it was read, each character in its place. The lines that go with it are as fixed. Nothing else is ever completed: names
 * of places and firms follow no list. Where the network doubts, names decide (`read/likely-name.ts`).
 */
const wording = [...'全国统一发票监制章']
/** The lines that go with it, of newer seals and older ones. A reading is one of them where at most this share is other characters. */
const lines = ['国家税务总局', '国家税务总局监制']
const mostOthers = 0.25
/** On seals cut by hand, and what recognisers make of blots. */
const sameAs: Record<string, string> = { 國: '国', 統: '统', 發: '发', 監: '监', 製: '制' }
/** These stand together on other seals of invoices too. */
const common = '一发票章'

/** Share of its characters that must have been read in order, and share of the reading that they must be. */
const least = { ofWording: 0.55, ofReading: 0.5 }
/** Where their places fit: so many characters, or one less with two that are not common; places in steps from one character to the next. */
const placed = { count: 4, rare: 2, ofReading: 0.4, tolerance: 0.35 }

export interface PlacedCharacter { text: string, at: number }

/** The wording, where a title on an oval seal stands for it; null otherwise. */
export function officialWording (title: string, characters: PlacedCharacter[] = []): string | null {
  const read = [...title].map(usual)
  const inTurn = inOrder(read, wording)
  if (inTurn >= least.ofWording * wording.length && inTurn >= least.ofReading * read.length) return wording.join('')
  const fitting = inPlace(characters.map(({ text, at }) => ({ text: usual(text), at })))
  const rare = fitting.filter(character => !common.includes(character)).length
  const enough = fitting.length >= placed.count || (fitting.length === placed.count - 1 && rare >= placed.rare)
  return enough && fitting.length >= placed.ofReading * characters.length ? wording.join('') : null
}

/** What stands beside it: one of the lines that go with it where that was read, but for a few characters or an end; else as it was read. */
export function officialLine (text: string): string {
  const read = [...text].map(usual)
  const isLine = (line: string) => {
    const others = read.filter((character, i) => character !== line[i]).length
    const endless = [line.slice(1), line.slice(0, -1), line.slice(1, -1)]
    return read.length === line.length ? others <= mostOthers * line.length : endless.includes(read.join(''))
  }
  return lines.find(isLine) ?? text
}

function usual (character: string): string {
  return sameAs[character] ?? character
}

/** Most characters of the wording that stand where it has them, for one start and one step from each to the next. */
function inPlace (characters: PlacedCharacter[]): string[] {
  const known = characters.map(({ text, at }) => ({ text, at, place: wording.indexOf(text) })).filter(({ place }) => place >= 0)
  let best: string[] = []
  for (const p of known) {
    for (const q of known) {
      const step = (q.at - p.at) / (q.place - p.place)
      if (q.place <= p.place || step <= 0) continue
      const fitting = known.filter(({ at, place }) => Math.abs(at - p.at - step * (place - p.place)) < placed.tolerance * step)
      if (fitting.length > best.length) best = fitting.map(({ text }) => text)
    }
  }
  return best
}

/** Length of the longest common subsequence. */
function inOrder (p: string[], q: string[]): number {
  let row: number[] = new Array(q.length + 1).fill(0)
  for (const character of p) {
    const above = row
    row = [0]
    for (let j = 0; j < q.length; j++) row.push(character === q[j] ? above[j] + 1 : Math.max(above[j + 1], row[j]))
  }
  return row[q.length]
}
