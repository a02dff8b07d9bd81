/** A running container of the image: when it was ready, what it said, how it ended. */
import { execFile, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ask, type Engine } from './engine.js'

export interface Container {
  name: string
  /** From the engine's start to the line `Ready.` */
  readyMs: number
  /** Asks it to stop. Resolves with its exit code, and how long it took. */
  stop (signal: 'SIGTERM' | 'SIGINT'): Promise<{ exitCode: number, ms: number }>
}

const patienceMs = 60_000
let started = 0
/** Whatever becomes of the checks, none is left behind. */
const running = new Set<string>()

export function removeContainers (engine: Engine): void {
  for (const name of running) ask(engine, 'rm', '--force', name)
  running.clear()
}

/**
 * As its own user, with a root it cannot write to and no network but its loopback.
 * @throws Error with what it printed where it ends before it is ready
 */
export async function startContainer (engine: Engine, image: string, ...flags: string[]): Promise<Container> {
  const name = `sealocr-check-${process.pid}-${++started}`
  const args = ['run', '--name', name, ...engine.forRun, '--read-only', '--network', 'none', ...flags, image]
  running.add(name)
  const begin = performance.now()
  const child = spawn(engine.name, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise<number | null>((resolve) => { child.once('exit', resolve) })
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said.push(text) })
  const ready = new Promise<void>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      said.push(line)
      if (line === 'Ready.') resolve()
    })
  })
  const late = AbortSignal.timeout(patienceMs)
  const failure = Promise.race([exited, new Promise((resolve) => { late.addEventListener('abort', resolve) })]).then(() => {
    throw new Error(`not ready, it said:\n${said.join('\n')}`)
  })
  try {
    await Promise.race([ready, failure])
  } finally {
    failure.catch(() => {})
  }
  return {
    name,
    readyMs: performance.now() - begin,
    async stop (signal) {
      // The engine's `run` would also wait for whoever shares the container's network.
      const ended = promisify(execFile)(engine.name, ['wait', name])
      const asked = performance.now()
      ask(engine, 'kill', '--signal', signal, name)
      const exitCode = Number((await ended).stdout)
      const ms = performance.now() - asked
      await removed(engine, name)
      running.delete(name)
      return { exitCode, ms }
    },
  }
}

/** Podman lets go of a container only once whoever shared its network is gone, which it removes a little after they have ended. */
async function removed (engine: Engine, name: string): Promise<void> {
  const late = performance.now() + patienceMs / 6
  for (;;) {
    try {
      ask(engine, 'rm', '--force', name)
      return
    } catch (error) {
      if (performance.now() > late) throw error
      await sleep(100)
    }
  }
}
