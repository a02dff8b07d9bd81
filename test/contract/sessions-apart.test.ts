/** Fifty tests side by side in one emulator, each in its own session, each with settings of its own: none sees another. */
import t from 'tap'
import { wellKnownCredential } from '../../server/index.js'
import { picture, send, tc3, testServer } from '../server/emulator.js'
import { ask } from '../server/admin/ask.js'

const server = testServer({ config: { quota: 6 } })

/** Every session is steered in another way; what it must then get, call by call, follows from its number alone. */
async function worker (number: number): Promise<Array<string | undefined>> {
  const name = `worker-${number}`
  // Half name their session in a header, half in the SecretId.
  const byHeader = number % 2 === 0
  const signer = byHeader ? wellKnownCredential : { ...wellKnownCredential, secretId: `${wellKnownCredential.secretId}~${name}` }
  const request = tc3(picture, { ...byHeader && { 'x-sealocr-session': name }, 'x-tc-language': 'en-US' }, signer)
  await ask(server, 'POST', `/faults?session=${name}`, { times: number % 4 + 1, then: { error: { Code: `Code.${name}`, Message: name } } })
  const codes: Array<string | undefined> = []
  for (let call = 0; call < 12; call++) codes.push((await send(server, request)).Error?.Code)
  return codes
}

t.test('faults, quotas, counts and journals of fifty sessions stay apart', async (t) => {
  const numbers = Array.from({ length: 50 }, (_, index) => index)
  const all = await Promise.all(numbers.map(worker))
  for (const number of numbers) {
    const faulted = number % 4 + 1
    const expected = Array.from({ length: 12 }, (_, call) => call < faulted
      ? `Code.worker-${number}`
      : call < faulted + 6 ? undefined : 'ResourceUnavailable.ResourcePackageRunOut')
    t.same(all[number], expected, `worker-${number}`)
    const { requests } = (await ask(server, 'GET', `/requests?session=worker-${number}`)).body as { requests: Array<{ session: string, code?: string }> }
    t.same(requests.map(({ code }) => code), expected)
  }
  const { sessions } = (await ask(server, 'GET', '/sessions')).body as { sessions: Array<{ name: string, requests: number }> }
  t.equal(sessions.length, 51)
  t.equal(sessions.find(({ name }) => name === 'default')?.requests, 0)
})

t.test('clocks stay apart too', async (t) => {
  const strict = testServer({ config: { auth: 'strict' } })
  await Promise.all([1, 2, 3].map((minutes) => ask(strict, 'PUT', `/clock?session=late-${minutes}`, { setting: `2026-11-22T08:0${minutes * 2}:30Z` })))
  const codeIn = async (session: string) => (await send(strict, tc3(picture, { 'x-sealocr-session': session }))).Error?.Code
  t.same(await Promise.all(['late-1', 'late-2', 'late-3', 'default'].map(codeIn)), [undefined, undefined, 'AuthFailure.SignatureExpire', undefined])
})
