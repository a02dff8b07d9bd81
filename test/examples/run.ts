/**
 * The examples for Testcontainers against the real image, each as it stands and in its own language. `npm run test:examples`,
 * with Docker or Podman, Python, Go and Maven.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createChecks } from '../checks.js'
import { baseImage } from '../image/base-image.js'
import { buildImage } from '../image/build-image.js'
import { findEngine } from '../image/engine.js'
import { missingTools, run } from '../sdks/tool.js'
import { engineSocket } from './engine-socket.js'
import { languages } from './languages.js'

const missing = missingTools(languages.flatMap(({ tools }) => tools))
if (missing.length > 0) throw new Error(`not installed here: ${missing.join(', ')}`)
const engine = findEngine()
const image = buildImage(engine, baseImage(engine), 'replay')
const socket = await engineSocket(engine)
const { check, end } = createChecks()
const copies = mkdtempSync(join(tmpdir(), 'sealocr-examples-'))
try {
  for (const { name, command, inPlace } of languages) {
    await check(`the example for Testcontainers in ${name} passes as it stands`, async () => {
      const source = resolve('examples/testcontainers', name)
      const folder = inPlace ? source : join(copies, name)
      if (!inPlace) cpSync(source, folder, { recursive: true })
      await run(await command(folder), { cwd: folder, env: { ...socket.environment, SEALOCR_IMAGE: image } })
    })
  }
} finally {
  socket.close()
  rmSync(copies, { recursive: true, force: true })
}
end()
