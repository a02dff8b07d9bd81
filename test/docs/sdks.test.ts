/** The versions on docs/sdks.md are those of the SDK suite; that its snippets are, snippets.test.ts says. */
import { readFileSync } from 'node:fs'
import t from 'tap'

const page = readFileSync('docs/sdks.md', 'utf8')

t.test('the versions on the page are the pinned ones', async (t) => {
  const rows = [...page.matchAll(/^\| [^|]+ \| `([^`]+)` \| ([^|]+) \|$/gm)]
  t.not(rows.length, 0)
  for (const [, name, version] of rows) t.equal(version, pinned(name), name)
})

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
