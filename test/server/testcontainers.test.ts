import { join } from 'node:path'
import t from 'tap'
import { startEmulator } from '../../server/index.js'
import { SealOcrContainer } from '../../server/testcontainers.js'
import * as containerModule from '../../server/testcontainers.js'
import { runProgram } from '../docs/run-program.js'
import { snippet } from '../docs/snippets.js'
import { fakeDocker } from './fake-docker.js'

// The engine is a fake; `npm run test:examples` starts real containers.
const adminToken = 'open sesame'
const emulator = await startEmulator({ mode: 'replay', fixtures: '', logLevel: 'silent', adminToken })
t.teardown(() => emulator.close())
const docker = await fakeDocker(join(t.testdir(), 'docker.sock'), Number(new URL(emulator.url).port))
t.teardown(() => docker.close())
process.env.DOCKER_HOST = docker.host
process.env.TESTCONTAINERS_RYUK_DISABLED = 'true'
process.env.TESTCONTAINERS_HOST_OVERRIDE = 'localhost'

t.test('it asks for its image with port, environment and fixtures, and is steered like any emulator', async (t) => {
  const fixtures = t.testdir({ SealOCR: { 'a.json': '{}' } })
  const container = await new SealOcrContainer('registry.example/sealocr-emulator:1')
    .withConfig({ mode: 'replay', ocrTimeout: 5000 }).withConfig({ adminToken, seed: undefined }).withFixtures(fixtures).start()
  const created = docker.asked.find(({ what }) => what === 'POST /containers/create')?.body
  t.equal(created?.Image, 'registry.example/sealocr-emulator:1')
  t.same(Object.keys(created?.ExposedPorts as object), ['4866/tcp'])
  t.same(created?.Env, ['SEALOCR_MODE=replay', 'SEALOCR_OCR_TIMEOUT=5000', `SEALOCR_ADMIN_TOKEN=${adminToken}`])
  t.ok(docker.asked.some(({ what }) => what === 'PUT /containers/c1/archive'), 'the fixtures are copied')

  t.equal(container.endpoint, new URL(container.url).host)
  t.equal(new URL(container.url).port, new URL(emulator.url).port)
  t.same(container.credentials, emulator.credentials)
  await container.emulator.session('t42').faults.once('RequestLimitExceeded')
  t.match(await emulator.session('t42').faults.list(), [{ then: { error: 'RequestLimitExceeded' } }])
  await container.stop()
  t.ok(docker.asked.some(({ what }) => what === 'POST /containers/c1/stop'))
})

t.test('the program of docs/ci.md runs as it stands', async (t) => {
  const program = snippet('docs/ci.md', 'testcontainers').replace("'./fixtures'", JSON.stringify(t.testdir({ SealOCR: {} })))
  // The emulator behind the fake wants its token.
  class WithToken extends SealOcrContainer {
    override withConfig (config: Parameters<SealOcrContainer['withConfig']>[0]) { return super.withConfig({ ...config, adminToken }) }
  }
  await emulator.session('t42').reset()
  await runProgram(program, { 'sealocr-emulator/testcontainers': { ...containerModule, SealOcrContainer: WithToken } })
  t.match(await emulator.session('t42').faults.list(), [{ then: { error: 'RequestLimitExceeded' } }])
  t.ok(docker.asked.filter(({ what }) => what === 'POST /containers/c1/stop').length >= 2, 'it stops with its block')
})

t.test('a pair of its own is the one to call with', async (t) => {
  const container = await new SealOcrContainer('sealocr-emulator').withConfig({ credentials: 'AKIDmine:mine', adminToken }).start()
  t.same(container.credentials, { secretId: 'AKIDmine', secretKey: 'mine' })
  await container.stop()
})

t.test('options that cannot be, and those that are the container\'s, are refused', async (t) => {
  const container = new SealOcrContainer('sealocr-emulator')
  t.throws(() => container.withConfig({ mode: 'reply' as never }), { name: 'ConfigError', message: /mode/ })
  t.throws(() => container.withConfig({ port: 1 } as never), { name: 'ConfigError', message: "'port' is the container's own and cannot be given" })
})
