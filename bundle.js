// The second half of `npm run build`: the server in a few files, together with the libraries that every start needs. To find, read and
// compile three hundred small files took longer than everything else at start. What is loaded on demand stays as it is: other
// packages, and the detector, whose worker is a file of its own.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** With all that they need themselves. */
const bundled = ['@cfworker/json-schema', 'close-with-grace', 'commander', 'fastest-levenshtein', 'fastify', 'pino']
/** What package.json names. */
const entryPoints = ['server/cli.ts', 'server/index.ts', 'server/client/index.ts', 'server/testcontainers.ts']

const outdir = process.argv[2] ?? 'dist'
const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const packages = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
// What the compiler has left there.
for (const path of filesIn(join(outdir, 'server'))) if (path.endsWith('.js')) rmSync(path)
const { metafile } = await build({
  entryPoints,
  outdir,
  outbase: '.',
  // Beside most entries, so that the way to the detector is the same from all of them.
  chunkNames: 'server/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: packages.filter((name) => !bundled.includes(name)),
  plugins: [{ name: 'detector', setup ({ onResolve }) { onResolve({ filter: /\/detector\/[^/]+\.js$/ }, detector) } }],
  // For the libraries that are CommonJS.
  banner: { js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);" },
  metafile: true,
  logLevel: 'warning',
})
writeFileSync(join(outdir, 'server/LICENSES.txt'), licencesOf(Object.keys(metafile.inputs)))

function detector ({ path }) {
  return { path: path.replace(/^.*\/detector\//, '../detector/'), external: true }
}

/** The licence of each package of which something is in the bundle; what its package.json says of it where it has no file. */
function licencesOf (inputs) {
  const folders = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []))
  return [...folders].sort().map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    if (!file && !license) throw new Error(`${name} does not say what its licence is`)
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `${license}, ${author?.name ?? author ?? `the authors of ${name}`}`
    return `${name} ${version}\n\n${text}\n`
  }).join(`\n${'-'.repeat(80)}\n\n`)
}

function filesIn (folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
}
