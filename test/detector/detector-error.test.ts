import t from 'tap'
import { DetectorError } from '../../detector/detector-error.js'

t.test('carries a reason for programs, a message for people and what caused it', async (t) => {
  const cause = new Error('cut off')
  const error = new DetectorError('undecodable', 'received half a picture', { cause })
  t.ok(error instanceof Error)
  t.match(error, { name: 'DetectorError', reason: 'undecodable', message: 'received half a picture', cause })
})
