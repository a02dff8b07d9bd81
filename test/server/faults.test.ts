import t from 'tap'
import { createClock } from '../../server/clock.js'
import { createFaults } from '../../server/faults.js'
import { question } from './emulator.js'

const slow = { then: { delay: 1 } }
const asked = question()

t.test('the rule added last is asked first, and each has an id', async (t) => {
  const faults = createFaults([slow], Math.random)
  t.equal((await faults.strike(asked))?.id, 'f1')
  const { rule } = faults.add({ ...slow, id: 'mine' })
  t.equal(rule.id, 'mine')
  t.equal((await faults.strike(asked))?.id, 'mine')
  t.same(faults.list().map(({ rule, seen, struck }) => [rule.id, seen, struck]), [['mine', 1, 1], ['f1', 1, 1]])
})

t.test('a rule of the same id takes the place of the one before', async (t) => {
  const faults = createFaults([], Math.random)
  faults.add({ ...slow, id: 'a', times: 1 })
  faults.add({ ...slow, id: 'a', times: 2 })
  t.match(faults.list(), [{ rule: { times: 2 } }])
  t.equal(faults.list().length, 1)
})

t.test('so many go free, so many are struck, and then it is gone', async (t) => {
  const faults = createFaults([], Math.random)
  faults.add({ when: { skip: 2 }, times: 2, ...slow })
  const struck: boolean[] = []
  for (let call = 0; call < 6; call++) struck.push(await faults.strike(asked) !== undefined)
  t.same(struck, [false, false, true, true, false, false])
  t.same(faults.list(), [])
})

t.test('requests at the same time do not make it strike too often', async (t) => {
  const faults = createFaults([], Math.random)
  faults.add({ times: 3, ...slow, when: { image: { urlPattern: '.*' } } })
  const rules = await Promise.all(Array.from({ length: 20 }, () => faults.strike(asked)))
  t.equal(rules.filter(Boolean).length, 3)
})

t.test('chance strikes as often as it should, and the same way for the same seed', async (t) => {
  const outcomes = async () => {
    const faults = createFaults([{ when: { probability: 0.3 }, ...slow }], createClock('real', 'seed').random)
    const struck: boolean[] = []
    for (let call = 0; call < 500; call++) struck.push(await faults.strike(asked) !== undefined)
    return struck
  }
  const struck = await outcomes()
  const share = struck.filter(Boolean).length / 500
  t.ok(share > 0.24 && share < 0.36, String(share))
  t.same(await outcomes(), struck)
})

t.test('a fault in the text of a request counts by its text', async (t) => {
  const faults = createFaults([], Math.random)
  const text = 'code=InternalError; times=1'
  t.match(await faults.strikeText(text, 'header', asked), { id: 'header', then: { error: 'InternalError' } })
  t.equal(await faults.strikeText(text, 'header', asked), undefined)
  t.ok(await faults.strikeText(text + ' ', 'header', asked))
  t.same(faults.list(), [], 'they are no rules of the session')
  await t.rejects(faults.strikeText('NoSuchCode', 'header', asked), { name: 'FaultError' })
})

t.test('rules can be taken back, one or all', async (t) => {
  const faults = createFaults([slow, slow], Math.random)
  t.equal(faults.remove('f1'), true)
  t.equal(faults.remove('f1'), false)
  faults.clear()
  t.same(faults.list(), [])
})

t.test('a rule that cannot be is refused, and so is one too many', async (t) => {
  const faults = createFaults([], Math.random)
  t.throws(() => faults.add({}), { name: 'FaultError' })
  for (let rule = 0; rule < 1000; rule++) faults.add(slow)
  t.throws(() => faults.add(slow), { name: 'FaultError', message: /1000 faults already/ })
})
