/**
 * A newcomer's walk through the pages: a clone, the README's commands and its first program as they stand, then the image, then the
 * contract test, each within five minutes; and every other shell command that a page shows. `npm run test:newcomer`, with git, tar,
 * curl, a registry for what is installed, and Docker or Podman; `npm run test:newcomer -- walks` for the three alone.
 */
import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { createChecks } from '../checks.js'
import { commandsOf, snippet } from '../docs/snippets.js'
import { baseImage } from '../image/base-image.js'
import { findEngine } from '../image/engine.js'
import { run } from '../sdks/tool.js'
import { makeClone, putDocker } from './clone.js'
import { createShell, type Served } from './shell.js'

/** A busy machine may take twice as long, and is told so. */
const maxSeconds = 300
const onlyWalks = process.argv[2] === 'walks'
const port = 4866
const pages = {
  start: snippet('README.md', 'start'),
  container: snippet('README.md', 'container'),
  install: snippet('README.md', 'install'),
  looking: snippet('README.md', 'looking-inside'),
  contractTest: snippet('docs/testing-with-it.md', 'contract-test'),
  record: snippet('docs/fixtures.md', 'record'),
  bundle: snippet('docs/fixtures.md', 'bundle'),
  reading: snippet('docs/reading.md', 'looking'),
  contributing: snippet('CONTRIBUTING.md', 'commands'),
  measure: snippet('CONTRIBUTING.md', 'measure'),
}
const { RequestId: _, ...shown } = JSON.parse(snippet('README.md', 'first-answer')) as Record<string, unknown>
const credentials = { TENCENTCLOUD_SECRET_ID: 'AKIDsealocrEmulator00000000000EXAMPLE', TENCENTCLOUD_SECRET_KEY: 'sealocrEmulatorSecretKey0EXAMPLE' }

await new Promise<void>((resolve, reject) => {
  const server = createServer().once('error', () => { reject(new Error(`port ${port} must be free: the pages name it`)) })
  server.listen(port, 'localhost', () => { server.close(() => { resolve() }) })
})
const engine = findEngine()
// Pulled, or made where no registry of images can be reached: not the newcomer's time.
const base = baseImage(engine)
const home = mkdtempSync(join(tmpdir(), 'sealocr-newcomer-'))
const { check, end } = createChecks()
const shell = createShell()
const serving = new Set<Served>()

/** Its steps, and after how long each was done. */
const walk = (name: string, steps: (said: (step: string) => void) => Promise<void>) => check(name, async () => {
  const begin = performance.now()
  const times: string[] = []
  const seconds = () => ((performance.now() - begin) / 1000).toFixed(1)
  await steps((step) => { times.push(`${step} after ${seconds()} s`) })
  const took = Number(seconds())
  assert.ok(took < 2 * maxSeconds, `took ${took} s: ${times.join(', ')}`)
  return `${took > maxSeconds ? 'OVER THE TARGET, ' : ''}${times.join(', ')}`
})

async function serve (...given: Parameters<typeof shell.serve>): Promise<Served> {
  const served = await shell.serve(...given)
  serving.add(served)
  return { stop: async () => { serving.delete(served); await served.stop() } }
}

function assertAnswer (answer: Record<string, unknown>): void {
  const { RequestId, ...rest } = answer
  assert.match(String(RequestId), /^[0-9a-f-]{36}$/)
  assert.deepEqual(rest, shown)
}

const clone = makeClone(home)
const { folder, env } = clone
try {
  let emulator: Served | undefined
  await walk('from a clone: the README\'s first command serves, and its first program gets the answer shown', async (said) => {
    emulator = await serve(commandsOf(pages.start)[0], { cwd: folder })
    said('ready')
    assertAnswer(clone.call())
    said('answered')
  })

  const project = clone.beside('project')
  await walk('the contract test: a service that answers as before passes, one that does not is told of', async (said) => {
    mkdirSync(join(project, 'pictures'))
    copyFileSync(join(folder, 'fixtures/seals/round.png'), join(project, 'pictures/round.png'))
    writeFileSync(join(project, 'answer.json'), JSON.stringify(shown))
    // Another emulator stands for the real service.
    const place = { cwd: project, env: { ...env, ...credentials, SEALOCR_UPSTREAM: `http://localhost:${port}` } }
    const [add, verify] = commandsOf(pages.contractTest)
    await shell.type(add, place)
    assert.match(await shell.type(verify, place), /1 the same/)
    said('no drift')
    const [fixture] = readdirSync(join(project, 'fixtures/SealOCR'))
    const file = join(project, 'fixtures/SealOCR', fixture)
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(String(shown.SealBody), '一二三四五'))
    await assert.rejects(shell.type(verify, place), /ended with 1\b[^]*一二三四五/)
    said('drift told')
    rmSync(file)
  })

  await check('recording: what the service answered is replayed without it', async () => {
    const [exported, start] = commandsOf(pages.record)
    const place = { cwd: project, env: { ...env, SEALOCR_PORT: '4867', SEALOCR_UPSTREAM: `http://localhost:${port}` } }
    const pair = Object.values(credentials)
    const recording = await serve(`${exported.replace(/…/g, () => pair.shift() ?? '')}\n${start}`, place)
    assertAnswer(clone.call(4867))
    await recording.stop()
    for (const command of [exported, start]) shell.typed.add(command)
    assert.equal(readdirSync(join(project, 'fixtures/SealOCR')).length, 1)
    const replaying = await serve(start.replace('record', 'replay'), { cwd: project, env: { ...place.env, SEALOCR_UPSTREAM: 'http://localhost:9' } })
    assertAnswer(clone.call(4867))
    await replaying.stop()
  })

  await check('fixtures over the API', async () => {
    for (const command of commandsOf(pages.bundle)) await shell.type(command, { cwd: project })
    const answer = await fetch(`http://localhost:${port}/_sealocr/fixtures`)
    assert.match(await answer.text(), new RegExp(readdirSync(join(project, 'fixtures/SealOCR'))[0].replace('.json', '')))
  })
  await emulator?.stop()

  await check('the package is packed in the clone and installed in a project beside it', async () => {
    const [pack, install] = commandsOf(pages.install)
    await shell.type(pack, { cwd: folder })
    await shell.type(install, { cwd: project })
    const said = await run(['npx', '--no-install', 'sealocr', '--version'], { cwd: project })
    assert.match(said, /^\d+\.\d+\.\d+\n$/)
    return said.trim()
  })

  await walk('the image: the README\'s two commands build it and run it, and the same program gets the same answer', async (said) => {
    putDocker(clone, engine, base.forBuild)
    const [build, start] = commandsOf(pages.container)
    await shell.type(build, { cwd: folder, env })
    said('built')
    const container = await serve(start, { cwd: folder, env })
    said('ready')
    assertAnswer(clone.call())
    said('answered')
    await container.stop()
  })

  await sharp('fixtures/seals/round.png').jpeg().toFile(join(folder, 'picture.jpg'))
  copyFileSync('fixtures/seals/round.png', join(folder, 'seal.png'))
  const tried = commandsOf([pages.looking, pages.reading, pages.measure, pages.contributing].join('\n')).filter((command) => /^npm run (recognize|accuracy|bench)/.test(command))
  for (const command of onlyWalks ? [] : new Set(tried)) {
    await check(command, async () => {
      rmSync(join(folder, 'out'), { recursive: true, force: true })
      const output = await shell.type(command, { cwd: folder })
      if (command.includes('recognize')) assert.ok(output.includes(String(shown.SealBody)) && existsSync(join(folder, 'out')), output)
      return output.trim().split('\n').at(-1)
    })
  }

  if (!onlyWalks) {
    await check('no shell command of these pages is left out: what was not run here is a step of .ci/run', () => {
      const steps = readFileSync('.ci/run', 'utf8').replaceAll(' --silent', '').split('\n')
      const left = Object.values(pages).flatMap(commandsOf).filter((command) => !shell.typed.has(command))
      assert.deepEqual(left.filter((command) => !steps.some((step) => step.startsWith('step ') && step.endsWith(` ${command}`))), [])
      return `left to .ci/run: ${[...new Set(left)].join(', ')}`
    })
  }
} finally {
  for (const served of serving) await served.stop()
  rmSync(home, { recursive: true, force: true })
}
end()
