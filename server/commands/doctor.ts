/** `sealocr doctor`: what works here and what does not, for whoever wonders. */
import { createServer as createTcpServer } from 'node:net'
import { availableParallelism, totalmem } from 'node:os'
import { configSchema } from '../../schemas/config.js'
import type { EngineName } from '../answer/detector.js'
import { createClock } from '../clock.js'
import { loadConfig, type Config } from '../config.js'
import { packageVersion } from '../package-version.js'
import type { AddCommand } from './shell.js'

interface Check {
  name: string
  /** Resolves with what was found; throws with what is wrong and what to do. */
  look: () => Promise<string>
}

export const addDoctor: AddCommand = (program, shell) => {
  program.command('doctor')
    .description('try everything the emulator needs here, and say what is missing')
    .option('--json', 'one JSON object')
    .addHelpText('after', '\nExit code: 0, or 1 where something does not work.\n\nExamples:\n  sealocr doctor')
    .action(async ({ json }: { json?: boolean }) => {
      const { config, warnings } = loadConfig({}, shell.environment)
      const results = []
      for (const { name, look } of checks(config, warnings)) {
        const result = await look().then((found) => ({ name, ok: true, found }))
          .catch((error: Error) => ({ name, ok: false, found: error.message }))
        results.push(result)
        if (!json) shell.log(`${result.ok ? '✓' : '✗'} ${result.name}: ${result.found}`)
      }
      if (json) shell.log(JSON.stringify(results, null, 2))
      if (results.some(({ ok }) => !ok)) shell.exitCode = 1
    })
}

function checks (config: Config, warnings: string[]): Check[] {
  return [
    { name: 'emulator', look: async () => `${packageVersion()} on Node ${process.versions.node}, ${process.platform} ${process.arch}` },
    { name: 'machine', look: async () => `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory` },
    { name: 'settings', look: async () => { if (warnings.length) throw new Error(warnings.join('; ')); return 'no unknown names' } },
    { name: `port ${config.port}`, look: () => listens(config) },
    ...configSchema.properties.engine.enum.filter((engine) => engine !== 'auto').map((engine) => ({ name: `engine ${engine}`, look: () => reads(engine) })),
  ]
}

/** A drawn word is read by a worker that has loaded everything. */
async function reads (engine: EngineName): Promise<string> {
  const { createDetector } = await import('../answer/detector.js')
  const detector = createDetector({ engine, workers: 1, timeoutMs: 30_000 })
  const { elapsed } = createClock()
  const start = elapsed()
  try {
    await detector.ready()
    return `ready after ${Math.round(elapsed() - start)} ms`
  } finally {
    await detector.close()
  }
}

async function listens ({ port, host }: Config): Promise<string> {
  const server = createTcpServer()
  return await new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(error.code === 'EADDRINUSE' ? 'something listens there already; choose another with SEALOCR_PORT' : error.message))
    })
    server.listen(port, host, () => { server.close(() => { resolve(`free on ${host}`) }) })
  })
}
