/** What an image holds and says of itself, without its program being run. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Checks } from '../checks.js'
import { ask, type Engine } from './engine.js'
import type { Target } from './targets.js'

interface Inspected {
  Size: number
  Config: Settings
  Healthcheck?: Healthcheck
}
interface Settings {
  User: string
  Entrypoint: string[]
  Cmd: string[]
  ExposedPorts: object
  Labels: Record<string, string>
  Healthcheck?: Healthcheck
}
interface Healthcheck { Test: string[] }

/** Prints every path that this user may write to, but for what the kernel makes. */
const listWritable = `
const { accessSync, constants, readdirSync } = require('node:fs')
const walk = (folder) => {
  let entries = []
  try { entries = readdirSync(folder, { withFileTypes: true }) } catch {}
  for (const entry of entries) {
    const path = (folder === '/' ? '' : folder) + '/' + entry.name
    if (entry.isSymbolicLink() || ['/proc', '/sys', '/dev'].includes(path)) continue
    try { accessSync(path, constants.W_OK); console.log(path) } catch {}
    if (entry.isDirectory()) walk(path)
  }
}
walk('/')`

export async function checkBuilt ({ check }: Checks, engine: Engine, target: Target, image: string, base: string): Promise<void> {
  const { name, maxMegabytes, holds, once, none } = target
  const inspected = (of: string) => (JSON.parse(ask(engine, 'image', 'inspect', of)) as Inspected[])[0]
  /** Lines that a command of the image prints. */
  const lines = (of: string, user: string, ...[file, ...args]: string[]) =>
    ask(engine, 'run', '--rm', ...engine.forRun, '--network', 'none', '--user', user, '--entrypoint', file, of, ...args).split('\n')
  const { Config } = inspected(image)

  await check(`${name}: its user is a number and not root, its entry point no shell`, () => {
    assert.equal(Config.User, '1000:1000')
    assert.deepEqual([...Config.Entrypoint, ...Config.Cmd], ['node', '/app/dist/server/cli.js', 'start'])
    assert.deepEqual(Object.keys(Config.ExposedPorts), ['4866/tcp'])
    for (const label of ['title', 'description', 'licenses']) assert.ok(Config.Labels[`org.opencontainers.image.${label}`], label)
    assert.deepEqual(healthcheck(inspected(image)).Test.slice(0, 2), ['CMD', 'node'])
  })
  await check(`${name}: at most ${maxMegabytes} MB over its base`, () => {
    const megabytes = (inspected(image).Size - inspected(base).Size) / 1e6
    assert.ok(megabytes > 1 && megabytes <= maxMegabytes, `${megabytes.toFixed(1)} MB`)
    return `${megabytes.toFixed(1)} MB; the largest of it: ${largest(lines(image, '0', 'bash', '-c', 'cd /app/node_modules && du -sm -- * | sort -rn | head -6'))}`
  })
  await check(`${name}: what runs is there once, and nothing else`, () => {
    assert.deepEqual(lines(image, '0', 'ls', '/app').sort(), [...holds, 'node_modules'].sort())
    const files = lines(image, '0', 'find', '/app', '-type', 'f').map((path) => path.replace('/app/', ''))
    for (const pattern of once) assert.equal(files.filter((path) => pattern.test(path)).length, 1, `${pattern}: ${files.filter((path) => pattern.test(path)).join(', ')}`)
    assert.deepEqual(files.filter((path) => none.some((pattern) => pattern.test(path))), [])
    return `${files.length} files`
  })
  await check(`${name}: its user may write to nothing that the base image does not let it write to`, () => {
    const base1000 = new Set(lines(base, '1000:1000', 'node', '-e', listWritable))
    assert.deepEqual(lines(image, '1000:1000', 'node', '-e', listWritable).filter((path) => !base1000.has(path)), [])
    // The search itself can find something.
    assert.ok(base1000.has('/tmp'))
  })
  await check(`${name}: it runs as any user, and says its version`, () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    assert.deepEqual(lines(image, '54321:0', 'node', '/app/dist/server/cli.js', '--version'), [version])
  })
}

/** Docker keeps it among the settings, Podman beside them. */
export function healthcheckOf (engine: Engine, image: string): string[] {
  const [inspected] = JSON.parse(ask(engine, 'image', 'inspect', image)) as Inspected[]
  return healthcheck(inspected).Test.slice(1)
}

function healthcheck ({ Config, Healthcheck: beside }: Inspected): Healthcheck {
  const found = Config.Healthcheck ?? beside
  if (!found) throw new Error('the image has no HEALTHCHECK')
  return found
}

const largest = (lines: string[]) => lines.map((line) => line.split('\t').reverse().join(' ')).join(', ')
