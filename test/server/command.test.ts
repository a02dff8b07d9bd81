import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { command } from '../../server/command.js'

function output () {
  const lines: string[] = []
  return { lines, log: (line: string) => { lines.push(line) }, error: (line: string) => { lines.push(line) } }
}

const quiet = { SEALOCR_LOG_LEVEL: 'silent' }

t.test('it says where it serves and with which credential', async (t) => {
  const out = output()
  const { exitCode, running } = await command(['start', '--port', '0'], out, quiet)
  t.teardown(() => running?.close())
  t.equal(exitCode, 0)
  t.match(out.lines.join('\n'), /SealOCR emulator on http:\/\/localhost:\d+\nSecretId {2}AKIDsealocr/)
  const address = /http:\S+/.exec(out.lines[0])?.[0] ?? ''
  t.equal((await fetch(address)).status, 200)
})

t.test('it shows no key but the published one', async (t) => {
  const out = output()
  const { running } = await command(['--port', '0', '--credentials', 'AKIDmine:secret'], out, quiet)
  t.teardown(() => running?.close())
  t.notMatch(out.lines.join('\n'), /secret/i)
})

t.test('help and version are printed and nothing is served', async (t) => {
  const out = output()
  t.same(await command(['--help'], out), { exitCode: 0 })
  t.match(out.lines[0], /Commands:[^]*start/)
  t.same(await command(['--version'], out), { exitCode: 0 })
  t.match(out.lines.at(-1), /^\d+\.\d+\.\d+$/)
})

t.test('each command has a description and shows examples', async (t) => {
  const out = output()
  await command(['--help'], out)
  const names = [...out.lines.join('\n').matchAll(/^ {2}([a-z]+) .*?  +\S/gm)].map(([, name]) => name)
  t.ok(names.includes('start'))
  for (const name of names) {
    const shown = output()
    t.same(await command([name, '--help'], shown), { exitCode: 0 }, name)
    t.match(shown.lines.join('\n'), /Examples?:/, name)
  }
})

t.test('wrong use is told and ends with 2', async (t) => {
  for (const args of [['--prot', '1'], ['dance'], ['start', 'twice'], ['--port', 'x'], ['--account-state', 'rich'], ['--tls', 'on', '--tls-key', 'x']]) {
    const out = output()
    t.same(await command(args, out, quiet), { exitCode: 2 }, args.join(' '))
    t.equal(out.lines.length, 1)
  }
})

t.test('an unknown command is told with the nearest one', async (t) => {
  const out = output()
  await command(['strat'], out, quiet)
  t.same(out.lines, ["There is no command 'strat'; the nearest is 'start'"])
})

t.test('a port in use ends with 1', async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  t.teardown(() => { other.close() })
  await new Promise((resolve) => { other.once('listening', resolve) })
  const out = output()
  const { port } = other.address() as AddressInfo
  t.same(await command(['--port', String(port), '--host', '127.0.0.1'], out, quiet), { exitCode: 1 })
  t.match(out.lines[0], 'EADDRINUSE')
})
