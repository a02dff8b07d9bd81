/** The credentials file of docs/configuration.md, used; that the table holds every option, options-table.test.ts says. */
import { join } from 'node:path'
import t from 'tap'
import { codeOf, picture, tc3, testServer } from '../server/emulator.js'
import { snippet } from './snippets.js'

t.test('each SecretId of the file is known, with its token and its state', async (t) => {
  const folder = t.testdir({ 'credentials.json': snippet('docs/configuration.md', 'credentials-file') })
  const server = testServer({ config: { auth: 'strict', credentials: `@${join(folder, 'credentials.json')}` } })
  const ask = (secretId: string, secretKey: string, token = '') => codeOf(server, tc3(picture, { 'x-tc-token': token }, { secretId, secretKey }))
  t.equal(await ask('AKIDgood', 'k1'), undefined)
  t.equal(await ask('AKIDgood', 'k2'), 'AuthFailure.SignatureFailure')
  t.equal(await ask('AKIDtemporary', 'k2', 'a token that requests must carry'), undefined)
  t.match(await ask('AKIDtemporary', 'k2', 'another'), /^AuthFailure\./)
  t.equal(await ask('AKIDpoor', 'k3'), 'ResourceUnavailable.InArrears')
  t.match(await ask('AKIDunknown', 'k1'), /^AuthFailure\./)
})
