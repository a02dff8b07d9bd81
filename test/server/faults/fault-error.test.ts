import t from 'tap'
import { FaultError } from '../../../server/faults/fault-error.js'

t.test('it is told apart from faults of the emulator itself', async (t) => {
  t.match(new FaultError('why'), { name: 'FaultError', message: 'why' })
})
