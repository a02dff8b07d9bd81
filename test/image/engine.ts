/** Docker or Podman, whichever runs here, by the command line that both understand. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

export interface Engine {
  name: 'docker' | 'podman'
  /** What every `run` and `build` of this suite needs beside its own arguments. */
  forRun: string[]
  forBuild: string[]
}

// What HEALTHCHECK says is run by the checks; Podman would need systemd to run it by itself.
const docker: Engine = { name: 'docker', forRun: ['--no-healthcheck'], forBuild: [] }
// Only Docker's format of images knows HEALTHCHECK.
const podman: Engine = { name: 'podman', forRun: ['--no-healthcheck'], forBuild: ['--format', 'docker', '--network', 'host'] }

/** @throws Error that says what to install: nothing is skipped */
export function findEngine (): Engine {
  if (!existsSync('/run/systemd/system')) process.env.CONTAINERS_CONF ??= resolve('test/image/containers.conf')
  const found = [docker, podman].find(({ name }) => spawnSync(name, ['info'], { stdio: 'ignore' }).status === 0)
  if (found) return found
  throw new Error('No container engine runs here. Start Docker, or install Podman (on Debian: apt-get install podman runc netavark mmdebstrap)')
}

/** What a subcommand says. @throws Error with its own words */
export function ask ({ name }: Engine, ...args: string[]): string {
  return execFileSync(name, args, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 }).trim()
}
