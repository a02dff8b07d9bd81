import { readFileSync } from 'node:fs'
import t from 'tap'
import { codeOf, tc3, testServer } from '../emulator.js'
import { runCommand } from './run-command.js'

t.test('the picture causes what it was made for', async (t) => {
  const file = `${t.testdir()}/x.png`
  t.match(await runCommand(['magic', 'ResourceUnavailable.InArrears', '-o', file]), { exitCode: 0, lines: [`${file}: ResourceUnavailable.InArrears`] })
  t.equal(await codeOf(testServer(), tc3({ ImageBase64: readFileSync(file).toString('base64') })), 'ResourceUnavailable.InArrears')
  t.match(JSON.parse((await runCommand(['magic', 'delay=1', '-o', file, '--json'])).lines[0]), { file, fault: 'delay=1' })
})

t.test('what says nothing ends with 2, a file that cannot be written with 1', async (t) => {
  t.match(await runCommand(['magic', 'NoSuchCode', '-o', 'x.png']), { exitCode: 2, errors: [/no known error code/] })
  t.match(await runCommand(['magic', 'InternalError', '-o', '/nowhere/x.png']), { exitCode: 1 })
  t.match(await runCommand(['magic', 'InternalError']), { exitCode: 2 })
})
