/** The recipes of docs/testing-with-it.md, run as they stand; a test holds the page to them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { ocr } from 'tencentcloud-sdk-nodejs-ocr'
import t from 'tap'
import { createServer, wellKnownCredential } from '../../server/index.js'
import { readShippedSeal, shippedTitles } from '../../server/shipped-seals.js'
import { fakeDetector } from '../server/emulator.js'
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

t.test('a contract test in CI: the commands of the page hold, and drift is told', async (t) => {
  const folder = t.testdir({})
  mkdirSync(`${folder}/pictures`)
  writeFileSync(`${folder}/pictures/round.png`, await readShippedSeal('round'))
  const add = (...args: string[]) => runCommand(['fixtures', 'add', `${folder}/pictures/round.png`, '--fixtures', `${folder}/fixtures`, ...args])
  const verify = () => runCommand(['fixtures', 'verify', '--against', 'emulate', '--fixtures', `${folder}/fixtures`, '--pictures', `${folder}/pictures`])
  const box = { Height: 300, Width: 300, X: 60, Y: 60 }
  const seal = { Location: box, OtherTexts: [], SealBody: shippedTitles.round, SealShape: '0' }
  writeFileSync(`${folder}/answer.json`, JSON.stringify({ ...seal, SealInfos: [seal] }))
  t.equal((await add('--response', `${folder}/answer.json`)).exitCode, 0)
  t.match(await verify(), { exitCode: 0, lines: [/1 the same/] })
})
