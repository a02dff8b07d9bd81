/** The programs of the README, run as they stand. Its commands are those of test/newcomer. */
import ocrPackage from 'tencentcloud-sdk-nodejs-ocr'
import t from 'tap'
import * as emulatorPackage from '../../server/index.js'
import { runProgram } from './run-program.js'
import { snippet } from './snippets.js'

t.test('the first program, as it stands but for the port, gets the answer below it', async (t) => {
  await using emulator = await emulatorPackage.startEmulator({ logLevel: 'silent', mode: 'emulate', ocrTimeout: 60_000 })
  const program = snippet('README.md', 'first-call').replace('localhost:4866', emulator.endpoint)
  const printed = await runProgram(program, { 'tencentcloud-sdk-nodejs-ocr': ocrPackage })
  const { RequestId, ...answer } = JSON.parse(printed) as Record<string, unknown>
  const { RequestId: shownId, ...shown } = JSON.parse(snippet('README.md', 'first-answer')) as Record<string, unknown>
  t.match(RequestId, /^[0-9a-f-]{36}$/)
  t.same(answer, shown)
})

t.test('the program that starts an emulator, with the calls that are left out', async (t) => {
  const calls = 'for (let call = 0; call < 2; call++) await called(emulator.endpoint, test.credentials)'
  const program = snippet('README.md', 'program')
  t.match(program, /^\/\/ … .*$/m)
  const codes: unknown[] = []
  const called = async (endpoint: string, credential: { secretId: string, secretKey: string }) => {
    const client = new ocrPackage.ocr.v20181119.Client({ credential, region: 'ap-guangzhou', profile: { httpProfile: { protocol: 'http://', endpoint } } })
    await client.SealOCR({ ImageUrl: 'https://sealocr.invalid/seal/round' }).then(() => codes.push('answered'), ({ code }) => codes.push(code))
  }
  const quiet = { ...emulatorPackage, startEmulator: (config: object) => emulatorPackage.startEmulator({ ...config, logLevel: 'silent' }) }
  const run = (text: string) => runProgram(`import { called } from 'calls'\n${text.replace(/^\/\/ … .*$/m, calls)}`, { 'sealocr-emulator': quiet, calls: { called } })
  await run(program)
  t.same(codes, ['RequestLimitExceeded', 'answered'])
  await t.rejects(run(program.replace('exactly: 2', 'exactly: 3')), /exactly 3/)
})
