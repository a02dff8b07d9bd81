/** docs/fixtures.md says nothing that is not so: its fixtures are served, its commands run, its message is the message. */
import sharp from 'sharp'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { isRecorded } from '../../server/fixtures/recording.js'
import { runCommand } from '../server/commands/run-command.js'
import { codeOf, send, tc3, testServer } from '../server/emulator.js'
import { response } from '../server/fixtures/fixtures.js'
import { snippet } from './snippets.js'

const page = readFileSync('docs/fixtures.md', 'utf8')
const round = snippet('docs/fixtures.md', 'one-answer')
const busy = snippet('docs/fixtures.md', 'several-answers')

t.test('the fixtures of the page answer as it says', async (t) => {
  const folder = t.testdir({ SealOCR: { 'round.json': round, 'busy.json': busy } })
  const server = testServer({ config: { mode: 'replay', fixtures: folder } })
  t.match(await send(server, tc3({ ImageUrl: 'https://cdn.example/round.png?q-signature=1' })), { SealBody: '上海市宝山区市场监督管理局' })
  const codes = []
  for (let call = 0; call < 3; call++) codes.push(await codeOf(server, tc3({ ImageUrl: 'https://cdn.example/busy/1.png' })))
  t.same(codes, ['RequestLimitExceeded', 'FailedOperation.ImageNoText', 'RequestLimitExceeded'])
})

t.test('the message of a miss is the page\'s', async (t) => {
  const server = testServer({ config: { mode: 'replay', fixtures: t.testdir({ SealOCR: { 'round.json': round } }) } })
  const { Error: error } = await send(server, tc3({ ImageUrl: 'https://cdn.example/other.png', EnablePdf: false }))
  t.equal(error?.Message, snippet('docs/fixtures.md', 'miss'))
})

t.test('the commands of the page run', async (t) => {
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } }).png().toBuffer()
  const folder = t.testdir({ 'round.png': png, 'answer.json': JSON.stringify(response()), fixtures: {} })
  for (const line of snippet('docs/fixtures.md', 'commands').split('\n')) {
    const [, ...args] = line.replace('round.png', `${folder}/round.png`).replace('answer.json', `${folder}/answer.json`).split(' ')
    const { exitCode, errors } = await runCommand(args, { SEALOCR_FIXTURES: `${folder}/fixtures` })
    t.equal(exitCode, 0, `${line}: ${errors.join()}`)
  }
})

t.test('the codes that the page says are not recorded are not', async (t) => {
  const [, list] = /passing load: ([^]*?)\.\n/.exec(page) ?? []
  const codes = [...list.matchAll(/`([^`]+)`/g)].map(([, code]) => code.replace('.*', ''))
  t.ok(codes.length > 7)
  for (const code of codes) t.notOk(isRecorded(code), code)
})
