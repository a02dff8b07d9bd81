/**
 * The blocks of code on the pages. What has a language that can be run is run by a suite: a block is either a region of a file that a
 * suite runs, named in a comment above it, or has a name after its language, by which a suite asks for it with `snippet`.
 */
import { readdirSync, readFileSync } from 'node:fs'

export interface Block {
  page: string
  /** Of its first line, for messages. */
  line: number
  language: string
  name?: string
  /** The file and the region in it that the block is a copy of. */
  region?: { file: string, name: string }
  text: string
}

/** What a reader goes by. */
export const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...markdownIn('docs'), ...markdownIn('examples')]

function markdownIn (folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`).sort()
}

export function blocksOf (page: string): Block[] {
  const text = readFileSync(page, 'utf8')
  const fences = /(?:^<!-- (test\/\S+) (\w+) -->\n)?^( *)```(\w*)(?: (\S+))?\n([^]*?)^ *```$/gm
  return [...text.matchAll(fences)].map(({ 1: file, 2: region, 4: language, 5: name, 6: code, index }) => ({
    page,
    line: text.slice(0, index).split('\n').length,
    language,
    ...name && { name },
    ...file && { region: { file, name: region } },
    text: code.replace(/\n$/, ''),
  }))
}

/** The block of that name. @throws Error where the page has none */
export function snippet (page: string, name: string): string {
  const found = blocksOf(page).find((block) => block.name === name)
  if (!found) throw new Error(`${page} has no block of code named ${name}`)
  return found.text
}

/** Commands of a shell block, without what is said about them. */
export const commandsOf = (text: string) => text.split('\n').map((line) => line.replace(/\s+#.*$/, '')).filter(Boolean)

/** Regions of one name belong together; each is moved left by its own indentation. */
export function regionsOf (file: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, indentation, name, text] of readFileSync(file, 'utf8').matchAll(/^([ \t]*)(?:\/\/|#) snippet (\w+)\n([^]*?\n)[ \t]*(?:\/\/|#) end snippet/gm)) {
    const lines = text.split('\n').map((line) => line.startsWith(indentation) ? line.slice(indentation.length) : line)
    found.set(name, (found.get(name) ?? '') + lines.join('\n'))
  }
  return new Map([...found].map(([name, text]) => [name, text.trim()]))
}
