import t from 'tap'
import { testServer } from '../emulator.js'
import { runCommand } from './run-command.js'

t.test('the emulator is where the option says, else the environment, else the configuration', async (t) => {
  const server = testServer({ config: { port: 0 } })
  const url = await server.listen()
  t.teardown(() => server.close())
  for (const [args, environment] of [[['--url', url + '/'], {}], [[], { SEALOCR_URL: url }], [[], { SEALOCR_PORT: new URL(url).port }]] as const) {
    t.match(await runCommand(['health', ...args], environment), { exitCode: 0 })
  }
})

t.test('the token goes along; without it the emulator says what is missing', async (t) => {
  const server = testServer({ config: { port: 0, adminToken: 'secret' } })
  const url = await server.listen()
  t.teardown(() => server.close())
  t.match(await runCommand(['faults', '--url', url], { SEALOCR_ADMIN_TOKEN: 'secret' }), { exitCode: 0 })
  t.match(await runCommand(['faults', '--url', url]), { exitCode: 1, errors: [/must carry the token of SEALOCR_ADMIN_TOKEN/] })
})

t.test('a certificate made at start is no obstacle on this machine', async (t) => {
  const server = testServer({ config: { port: 0, tls: 'on' } })
  const url = await server.listen()
  t.teardown(() => server.close())
  t.match(await runCommand(['health', '--url', url]), { exitCode: 0 })
})

t.test('where none answers, that is said', async (t) => {
  t.match(await runCommand(['requests', '--url', 'http://localhost:2']), { exitCode: 1, errors: ['No emulator answers at http://localhost:2: ECONNREFUSED'] })
})
