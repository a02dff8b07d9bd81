/** The recipes of docs/testing-with-it.md, run as they stand; a test holds the page to them. */
import { writeFileSync } from 'node:fs'
import { ocr } from 'tencentcloud-sdk-nodejs-ocr'
import t from 'tap'
import { createServer, wellKnownCredential } from '../../server/index.js'
import { sealOcr } from '../../server/actions/seal-ocr.js'
import { readShippedSeal } from '../../server/shipped-seals.js'
import { commandsOf, snippet } from '../docs/snippets.js'
import { fakeDetector, seal } from '../server/emulator.js'
import { runCommand } from '../server/commands/run-command.js'

const server = createServer({ config: { port: 0, auth: 'strict', logLevel: 'silent' }, detector: fakeDetector() })
const emulator = await server.listen()
t.teardown(() => server.close())
const { secretId, secretKey } = wellKnownCredential

// snippet application
/** The application: a client, and a call that tries again where it is called too often. */
function clientOf (secretId: string, timeoutS = 60) {
  return new ocr.v20181119.Client({
    credential: { secretId, secretKey },
    region: 'ap-guangzhou',
    profile: { httpProfile: { protocol: 'http://', endpoint: new URL(emulator).host, reqTimeout: timeoutS } },
  })
}

async function readSeal (client: ReturnType<typeof clientOf>, triesLeft = 3): Promise<string> {
  try {
    const { SealBody = '' } = await client.SealOCR({ ImageUrl: 'https://sealocr.invalid/seal/round' })
    return SealBody
  } catch (error) {
    if ((error as { code?: string }).code !== 'RequestLimitExceeded' || triesLeft === 1) throw error
    return await readSeal(client, triesLeft - 1)
  }
}
// end snippet

// snippet steer
/** The test: one call to the emulator's own routes, about one session. */
async function steer (method: string, path: string, session: string, body?: object) {
  return await fetch(`${emulator}/_sealocr${path}`, {
    method,
    headers: { 'x-sealocr-session': session, ...body && { 'content-type': 'application/json' } },
    ...body && { body: JSON.stringify(body) },
  })
}
// end snippet

t.test('retry on rate limit', async (t) => {
  // snippet retry
  const client = clientOf(`${secretId}~retry`)
  await steer('POST', '/faults', 'retry', { times: 2, then: { error: 'RequestLimitExceeded' } })

  t.equal(await readSeal(client), '上海市宝山区市场监督管理局')

  // Twice refused, once answered: 409 with a diff if it was otherwise.
  const verified = await steer('POST', '/requests/verify', 'retry', { match: { action: 'SealOCR' }, exactly: 3 })
  t.equal(verified.status, 200, await verified.text())
  // end snippet
})

t.test('an expired signature', async (t) => {
  // snippet expired
  const client = clientOf(`${secretId}~expired`)
  await steer('PUT', '/clock', 'expired', { setting: '+6m' })

  await t.rejects(readSeal(client), { code: 'AuthFailure.SignatureExpire' })
  // end snippet
})

t.test('an account in arrears', async (t) => {
  // snippet arrears
  const client = clientOf(`${secretId}~arrears`)
  await steer('PUT', `/accounts/${secretId}`, 'arrears', { state: 'arrears' })

  await t.rejects(readSeal(client), { code: 'ResourceUnavailable.InArrears' })
  // end snippet
})

t.test('a slow answer', async (t) => {
  // snippet slow
  const client = clientOf(`${secretId}~slow`, 1)
  await steer('POST', '/faults/next', 'slow', { then: { delay: 3000 } })

  await t.rejects(readSeal(client), /timeout|aborted/i)
  t.equal(await readSeal(client), '上海市宝山区市场监督管理局', 'the next one is in time')
  // end snippet
})

t.test('parallel test workers', async (t) => {
  // snippet parallel
  const outcomes = await Promise.all([1, 2, 3, 4].map(async (worker) => {
    const session = `worker-${worker}`
    if (worker % 2 === 0) await steer('POST', '/faults', session, { then: { error: 'FailedOperation.OcrFailed' } })
    return await readSeal(clientOf(`${secretId}~${session}`)).catch((error: { code: string }) => error.code)
  }))

  t.same(outcomes, ['上海市宝山区市场监督管理局', 'FailedOperation.OcrFailed', '上海市宝山区市场监督管理局', 'FailedOperation.OcrFailed'])
  // end snippet
})

t.test('a contract test in CI: the commands of the page, and what they say of an answer that has changed', async (t) => {
  const folder = t.testdir({ pictures: { 'round.png': await readShippedSeal('round') } })
  const [add, verify] = commandsOf(snippet('docs/testing-with-it.md', 'contract-test'))
    .map((line) => line.replace(/(?<= )(pictures|answer\.json)/g, `${folder}/$1`).split(' ').slice(1))
  // The emulator stands in for the real service.
  const environment = { SEALOCR_FIXTURES: `${folder}/fixtures`, SEALOCR_UPSTREAM: emulator, TENCENTCLOUD_SECRET_ID: secretId, TENCENTCLOUD_SECRET_KEY: secretKey }
  const fixtureOf = async (title: string) => {
    writeFileSync(`${folder}/answer.json`, JSON.stringify(sealOcr.answer([{ ...seal, title }])))
    t.match(await runCommand(add, environment), { exitCode: 0, errors: [] })
  }
  await fixtureOf(seal.title)
  t.match(await runCommand(verify, environment), { exitCode: 0, lines: [/1 the same/] })
  await fixtureOf('上海市宝山区市场监督管理所')
  t.match(await runCommand(verify, environment), { exitCode: 1, lines: [/SealBody: expected 上海市宝山区市场监督管理所, actual 上海市宝山区市场监督管理局/] })
})
