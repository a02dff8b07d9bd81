/**
 * The images as their users get them: both targets are built, started as in production, called, looked through and stopped.
 * `npm run test:image`, with Docker or Podman; `npm run test:image -- replay` for one of them.
 */
import { createChecks } from '../checks.js'
import { baseImage } from './base-image.js'
import { buildImage } from './build-image.js'
import { checkBuilt } from './check-built.js'
import { checkRunning } from './check-running.js'
import { removeContainers } from './container.js'
import { ask, findEngine } from './engine.js'
import { targets } from './targets.js'

const wanted = process.argv.slice(2)
const engine = findEngine()
console.log(`# engine: ${engine.name} ${ask(engine, 'version', '--format', '{{.Client.Version}}')}`)
const base = baseImage(engine)
console.log(`# base image: ${base.origin}`)

process.on('exit', () => { removeContainers(engine) })
const checks = createChecks()
for (const target of targets.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  let image = ''
  const built = await checks.check(`${target.name}: it is built`, () => { image = buildImage(engine, base, target.name) })
  if (!built) continue
  await checkBuilt(checks, engine, target, image, base.image)
  await checkRunning(checks, engine, target, image, base.image)
}
checks.end()
