/** What the image does once it runs: ready in time, answers, is healthy, stops as asked. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Checks } from '../checks.js'
import { healthcheckOf } from './check-built.js'
import { startContainer, type Container } from './container.js'
import { ask, type Engine } from './engine.js'
import type { Target } from './targets.js'

/** The quickest of so many: other work on the machine makes a start slower, never faster. */
const starts = 3
/** A picture's answer comes this late, and the container is told to stop meanwhile. */
const slowMs = 2000
const maxStopMs = 5000

interface Called { SealBody: string, seals: number, source?: string }

export async function checkRunning ({ check }: Checks, engine: Engine, target: Target, image: string, base: string): Promise<void> {
  const { name, readyMs, title, source } = target

  await check(`${name}: ready after ${readyMs} ms, the quickest of ${starts}, at most twice that where the machine is busy`, async () => {
    const times: number[] = []
    for (let start = 0; start < starts; start++) {
      const container = await startContainer(engine, image)
      times.push(Math.round(container.readyMs))
      assert.equal((await container.stop('SIGINT')).exitCode, 0, 'SIGINT')
    }
    const quickest = Math.min(...times)
    assert.ok(quickest <= 2 * readyMs, times.join(', '))
    return `${quickest > readyMs ? 'OVER THE TARGET, ' : ''}${times.join(', ')} ms; the engine alone: ${engineMs(engine, image)} ms`
  })

  const containers: Container[] = []
  if (!await check(`${name}: it starts`, async () => { containers.push(await startContainer(engine, image)) })) return
  const [container] = containers
  await check(`${name}: the Node SDK gets an answer, without network and with a root that cannot be written to`, async () => {
    const answer = await call(engine, base, container, requestOf(target)).answer
    assert.equal(answer.SealBody, title)
    assert.match(answer.source ?? '', source)
    return answer.source
  })
  await check(`${name}: its HEALTHCHECK says that it runs, and that another does not`, () => {
    const command = healthcheckOf(engine, image)
    ask(engine, 'exec', container.name, ...command)
    assert.throws(() => ask(engine, 'run', '--rm', ...engine.forRun, '--network', 'none', '--entrypoint', command[0], image, ...command.slice(1)), { status: 1 })
  })
  await check(`${name}: told to stop, it answers the call under way and ends with 0 within ${maxStopMs} ms`, async () => {
    const slow = call(engine, base, container, requestOf(target), String(slowMs))
    await slow.asking
    await sleep(slowMs / 4)
    const stopped = container.stop('SIGTERM')
    assert.equal((await slow.answer).seals, 1)
    const { exitCode, ms } = await stopped
    assert.equal(exitCode, 0)
    assert.ok(ms < maxStopMs, `${Math.round(ms)} ms`)
    return `${Math.round(ms)} ms, of which the call took about ${slowMs * 3 / 4}`
  })
  await check(`${name}: fixtures of its user, mounted read-only, answer`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sealocr-fixtures-'))
    const url = 'https://pictures.example/mounted.png'
    chmodSync(folder, 0o755)
    mkdirSync(join(folder, 'SealOCR'))
    const shipped = JSON.parse(readFileSync('fixtures/SealOCR/documentation-example.json', 'utf8')) as object
    writeFileSync(join(folder, 'SealOCR/mounted.json'), JSON.stringify({ ...shipped, match: { image: { url } } }))
    const mounting = await startContainer(engine, image, '--volume', `${folder}:/fixtures:ro`)
    try {
      assert.equal((await call(engine, base, mounting, { ImageUrl: url }).answer).source, 'fixture:SealOCR/mounted')
    } finally {
      await mounting.stop('SIGTERM')
      rmSync(folder, { recursive: true })
    }
  })
}

const requestOf = ({ request }: Target) => 'url' in request ? { ImageUrl: request.url } : { ImageBase64: readFileSync(request.picture, 'base64') }

/** From a second container in the first one's network: a container without network can be called by nobody else. */
function call (engine: Engine, base: string, container: Container, request: object, ...more: string[]) {
  const program = ['--entrypoint', 'node', base, '.build/test/image/call-seal-ocr.js', JSON.stringify(request), ...more]
  const child = spawn(engine.name, ['run', '--rm', ...engine.forRun, '--network', `container:${container.name}`,
    '--volume', `${resolve('.')}:/repository:ro`, '--workdir', '/repository', ...program], { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => { errors.push(text) })
  const output = createInterface(child.stdout).on('line', (line) => { lines.push(line) })
  const asking = new Promise<void>((resolve) => { output.once('line', () => { resolve() }) })
  const answer = new Promise<Called>((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(lines.at(-1) ?? '') as Called)
      else reject(new Error(`the caller ended with ${code}: ${errors.join('')}`))
    })
  })
  // Whoever waits for one of the two may never come to the other.
  answer.catch(() => {})
  return { asking: Promise.race([asking, answer]), answer }
}

/** How long the engine takes for a program that does nothing. */
function engineMs (engine: Engine, image: string): number {
  const begin = performance.now()
  ask(engine, 'run', '--rm', ...engine.forRun, '--read-only', '--network', 'none', '--entrypoint', 'true', image)
  return Math.round(performance.now() - begin)
}
