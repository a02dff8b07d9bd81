/** docs/sdks.md is held to the client programs of the SDK suite, without running any: snippets and versions. */
import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'

const page = readFileSync('docs/sdks.md', 'utf8')
const quoted = [...page.matchAll(/<!-- (test\/sdks\/\S+) (\w+) -->\n```\w+\n([^]*?)\n```/g)].map(([, file, name, text]) => ({ file, name, text }))

t.test('every snippet of the page is a region of a client program', async (t) => {
  t.not(quoted.length, 0)
  for (const { file, name, text } of quoted) t.equal(regions(file).get(name), text, `${file} ${name}`)
})

t.test('every region of a client program is on the page', async (t) => {
  const files = readdirSync('test/sdks', { recursive: true, encoding: 'utf8' }).map((path) => `test/sdks/${path.replaceAll('\\', '/')}`)
  for (const file of files.filter((path) => /\.\w+$/.test(path))) {
    for (const name of regions(file).keys()) t.ok(quoted.some((snippet) => snippet.file === file && snippet.name === name), `${file} ${name}`)
  }
})

t.test('the versions on the page are the pinned ones', async (t) => {
  const rows = [...page.matchAll(/^\| [^|]+ \| `([^`]+)` \| ([^|]+) \|$/gm)]
  t.not(rows.length, 0)
  for (const [, name, version] of rows) t.equal(version, pinned(name), name)
})

/** Regions of one name belong together; each is moved left by its own indentation. */
function regions (file: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, indentation, name, text] of readFileSync(file, 'utf8').matchAll(/^([ \t]*)(?:\/\/|#) snippet (\w+)\n([^]*?\n)[ \t]*(?:\/\/|#) end snippet/gm)) {
    const lines = text.split('\n').map((line) => line.startsWith(indentation) ? line.slice(indentation.length) : line)
    found.set(name, (found.get(name) ?? '') + lines.join('\n'))
  }
  return new Map([...found].map(([name, text]) => [name, text.trim()]))
}

/** The version a package is pinned to, wherever its language writes that. */
function pinned (name: string): string | undefined {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version: string }> }
  const written = {
    'python/requirements.txt': `^${name}==(.+)$`,
    'tccli/requirements.txt': `^${name}==(.+)$`,
    'go/common/go.mod': `^\\s*${name} v(\\S+)`,
    'go/typed/go.mod': `^\\s*${name} v(\\S+)`,
    'java/pom.xml': `<artifactId>${name}</artifactId>\\s*<version>(.+)</version>`,
    'php/composer.json': `"${name}": "(.+)"`,
  }
  const found = Object.entries(written).map(([file, form]) => new RegExp(form, 'm').exec(readFileSync(`test/sdks/${file}`, 'utf8'))?.[1])
  return lock.packages[`node_modules/${name}`]?.version ?? found.find((version) => version !== undefined)
}
