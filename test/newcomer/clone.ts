/** What a newcomer has: a clone of what is committed, the command on the path, and the first program of the README. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { snippet } from '../docs/snippets.js'
import type { Engine } from '../image/engine.js'

export interface Clone {
  folder: string
  /** A folder on the path, for more commands. */
  bin: string
  env: { PATH: string }
  /** A new, empty folder beside it. */
  beside (name: string): string
  /** Runs the README's first program, as it stands but for the port. */
  call (port?: number): Record<string, unknown>
}

export function makeClone (home: string): Clone {
  const folder = join(home, 'sealocr-emulator')
  const bin = join(home, 'bin')
  mkdirSync(bin)
  execFileSync('git', ['clone', '--quiet', resolve('.'), folder], { stdio: 'pipe' })
  putCommand(bin, 'sealocr', `exec node ${folder}/dist/server/cli.js "$@"`)
  return {
    folder,
    bin,
    env: { PATH: `${bin}${delimiter}${process.env.PATH}` },
    beside (name) {
      mkdirSync(join(home, name))
      return join(home, name)
    },
    call (port = 4866) {
      const program = snippet('README.md', 'first-call').replace('localhost:4866', `localhost:${port}`)
      writeFileSync(join(folder, 'call.mjs'), program)
      return JSON.parse(execFileSync('node', ['call.mjs'], { cwd: folder, encoding: 'utf8', timeout: 60_000 })) as Record<string, unknown>
    },
  }
}

/** `docker`, whichever engine runs here, with what the suite of images has to tell it on this machine. */
export function putDocker ({ bin }: Clone, { name, forRun, forBuild }: Engine, forBase: string[]): void {
  const program = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim()
  putCommand(bin, 'docker', `subcommand=$1; shift
case $subcommand in
build) exec ${program} build ${[...forBuild, ...forBase].join(' ')} "$@" ;;
run) exec ${program} run ${forRun.join(' ')} "$@" ;;
*) exec ${program} "$subcommand" "$@" ;;
esac`)
}

function putCommand (bin: string, name: string, text: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`)
  chmodSync(join(bin, name), 0o755)
}
