import { connect } from 'node:net'
import t from 'tap'
import { ConfigError, startEmulator } from '../../server/index.js'
import { fakeDetector } from './emulator.js'

t.test('it listens on a free port, is ready, and is gone when closed', async (t) => {
  const emulator = await startEmulator({ logLevel: 'silent' }, { detector: fakeDetector() })
  await emulator.ready(0)
  t.match(emulator.url, /^http:\/\/localhost:\d+$/)
  t.equal(emulator.endpoint, emulator.url.slice('http://'.length))
  await emulator[Symbol.asyncDispose]()
  const socket = connect(Number(new URL(emulator.url).port), 'localhost')
  await t.rejects(new Promise((resolve, reject) => { socket.once('error', reject).once('connect', resolve) }), { code: 'ECONNREFUSED' } as never)
})

t.test('what cannot be configured is told at once', async (t) => {
  await t.rejects(startEmulator({ accountState: 'rich' }), { name: 'ConfigError' } as ConfigError)
})
