/** docs/faults.md is held to the code: its rule strikes as it says, and it names every kind of fault. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { connectionFaults } from '../../schemas/fault.js'
import { accountStates } from '../../server/account.js'
import { shippedSeals } from '../../server/shipped-seals.js'
import { ask } from '../server/admin/ask.js'
import { send, tc3, testServer } from '../server/emulator.js'
import { snippet } from './snippets.js'

t.test('the rule of the page is added, and strikes what it names, three times, after two that go free', async (t) => {
  const server = testServer({ config: { mode: 'replay', fixtures: '', seed: 'page' } })
  const rule = JSON.parse(snippet('docs/faults.md', 'rule')) as { times: number }
  // Every call would do, so that each is not a chance; its delay is looked at below.
  const added = await ask(server, 'POST', '/faults?session=t42', { ...rule, then: { error: 'RequestLimitExceeded' } })
  t.match(added, { status: 201, body: { id: 'mine' } })
  const codes = async (count: number, parameters: object, session: string) => await Promise.all(Array.from({ length: count }, async () =>
    (await send(server, tc3(parameters, { 'x-sealocr-session': session }))).Error?.Code))
  const struck = (all: Array<string | undefined>) => all.filter((code) => code === 'RequestLimitExceeded').length
  const fitting = { ImageUrl: 'https://cdn.example/a.png', EnablePdf: true }
  t.equal(struck(await codes(30, fitting, 'other')), 0)
  t.equal(struck(await codes(30, { ...fitting, EnablePdf: false }, 't42')), 0)
  t.equal(struck(await codes(30, { ...fitting, ImageUrl: 'https://other.example/a.png' }, 't42')), 0)
  t.equal(struck(await codes(2, fitting, 't42')), 0, 'skip')
  t.equal(struck(await codes(300, fitting, 't42')), rule.times)
})

t.test('the rule of the page waits as long as it says', async (t) => {
  const server = testServer({ config: { mode: 'replay', fixtures: '', seed: 'page' } })
  const { when, ...rule } = JSON.parse(snippet('docs/faults.md', 'rule')) as { when: object }
  t.equal((await ask(server, 'POST', '/faults?session=t42', { ...rule, when: { ...when, probability: 1, skip: 0 } })).status, 201)
  const start = performance.now()
  const { Error: error } = await send(server, tc3({ ImageUrl: 'https://cdn.example/a.png' }, { 'x-sealocr-session': 't42' }))
  t.equal(error?.Code, 'RequestLimitExceeded')
  t.ok(performance.now() - start > 95)
})

t.test('every kind of fault is named', async (t) => {
  const page = readFileSync('docs/faults.md', 'utf8')
  for (const word of [...connectionFaults, ...shippedSeals, ...accountStates.slice(1)]) t.ok(page.includes(`\`${word}\``), word)
})
