/** Commands of the pages, as their readers type them. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { run } from '../sdks/tool.js'

export interface Place {
  cwd: string
  env?: Record<string, string>
}

export interface Served {
  /** Resolves once it and all that it started have ended. */
  stop (): Promise<void>
}

export interface Shell {
  /** @returns what it printed. @throws Error with that, where it ends with another code than 0 */
  type (command: string, place: Place): Promise<string>
  /** What serves until it is stopped. Resolves at its line `Ready.` @throws Error with what it printed where it ends before */
  serve (command: string, place: Place): Promise<Served>
  /** Every command so far, as it stands on its page. */
  typed: Set<string>
}

export function createShell (): Shell {
  const typed = new Set<string>()
  return {
    typed,
    async type (command, place) {
      const output = await run(['bash', '-euo', 'pipefail', '-c', shortened(command)], place)
      typed.add(command)
      return output
    },
    async serve (command, { cwd, env }) {
      // A group of its own, so that what it starts ends with it.
      const child = spawn('bash', ['-euc', command], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
      const said: string[] = []
      const closed = new Promise<void>((resolve) => { child.once('close', () => { resolve() }) })
      child.stderr.setEncoding('utf8').on('data', (text: string) => { said.push(text) })
      await new Promise<void>((resolve, reject) => {
        createInterface(child.stdout).on('line', (line) => {
          said.push(line)
          if (line === 'Ready.') resolve()
        })
        closed.then(() => { reject(new Error(`${command} ended before it was ready:\n${said.join('\n').slice(-3000)}`)) }, reject)
      })
      typed.add(command)
      return {
        async stop () {
          process.kill(-(child.pid ?? 0), 'SIGTERM')
          await closed
        },
      }
    },
  }
}

/** What would take an hour is tried on few pictures, and once. */
function shortened (command: string): string {
  const [, name = ''] = /^npm run (accuracy|bench)\b/.exec(command) ?? []
  const more = { accuracy: '--limit 1', bench: '--repeats 1' }[name]
  return more ? `${command}${command.includes(' -- ') ? '' : ' --'} ${more}` : command
}
