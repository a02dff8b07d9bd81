import t from 'tap'
import { largeBodyBytes } from '../../server/limits.js'
import { nextTurn } from '../../server/next-turn.js'

t.test('large work waits for a turn, one at a time, and small work does not wait', async (t) => {
  const order: string[] = []
  const done = (name: string) => () => { order.push(name) }
  const turns = (async () => {
    for (let turn = 1; turn <= 3; turn++) {
      await new Promise((resolve) => { setImmediate(resolve) })
      order.push(`turn ${turn}`)
    }
  })()
  await Promise.all([nextTurn(largeBodyBytes).then(done('a')), nextTurn(largeBodyBytes).then(done('b')), nextTurn(1).then(done('small')), turns])
  t.equal(order[0], 'small')
  t.ok(order.indexOf('a') < order.indexOf('turn 2') || order.indexOf('a') < order.indexOf('b'))
  t.ok(order.slice(order.indexOf('a'), order.indexOf('b')).some((step) => step.startsWith('turn')), order.join(', '))
})
