import t from 'tap'
import { endOfTurn } from '../../server/end-of-turn.js'

t.test('what is worked off in one turn leaves together, at its end', async (t) => {
  const order: string[] = []
  const call = async (name: string) => {
    order.push(`${name} worked off`)
    await endOfTurn()
    order.push(`${name} leaves`)
  }
  await Promise.all([call('a'), Promise.resolve().then(() => call('b'))])
  t.strictSame(order, ['a worked off', 'b worked off', 'a leaves', 'b leaves'])
  await call('c')
  t.equal(order.at(-1), 'c leaves', 'and the next turn has an end of its own')
})
