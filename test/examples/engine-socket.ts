/** Where Testcontainers finds the engine: Docker's own socket, or one that Podman serves for as long as the suite runs. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Engine } from '../image/engine.js'

export interface EngineSocket {
  environment: Record<string, string>
  close (): void
}

const patienceMs = 20_000

/** @throws Error where Podman does not serve */
export async function engineSocket ({ name }: Engine): Promise<EngineSocket> {
  if (name === 'docker') return { environment: {}, close () {} }
  const folder = mkdtempSync(join(tmpdir(), 'sealocr-podman-'))
  const socket = join(folder, 'podman.sock')
  const service = spawn('podman', ['system', 'service', '--time=0', `unix://${socket}`], { stdio: 'ignore' })
  const close = () => {
    service.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const end = performance.now() + patienceMs; !existsSync(socket); await setTimeout(100)) {
    if (performance.now() < end) continue
    close()
    throw new Error(`podman system service gave no socket within ${patienceMs / 1000} s`)
  }
  return {
    environment: {
      DOCKER_HOST: `unix://${socket}`,
      // Its helper container comes from a registry; the examples stop what they start.
      TESTCONTAINERS_RYUK_DISABLED: 'true',
      // A test in a container takes itself for a neighbour of those it starts; here they are below it.
      TESTCONTAINERS_HOST_OVERRIDE: 'localhost',
      TESTCONTAINERS_CONNECTION_MODE: 'docker_host',
    },
    close,
  }
}
