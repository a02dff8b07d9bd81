import t from 'tap'
import { failure } from '../../../server/envelope.js'
import { WireFault } from '../../../server/faults/wire-fault.js'

t.test('it leaves as another status with its own body', async (t) => {
  const answer = failure(new WireFault('fault:f1', { http: { status: 503, body: 'busy', headers: { 'Retry-After': '1' } } }), { requestId: 'id' })
  t.match(answer, { status: 503, headers: { 'Content-Type': 'text/plain', 'Retry-After': '1', 'X-SealOCR-Source': 'fault:f1' } })
  t.equal(answer.body.toString(), 'busy')
  t.equal(failure(new WireFault('fault:f1', { http: { status: 204 } }), { requestId: 'id' }).body.length, 0)
})

t.test('or as an order to break the connection', async (t) => {
  t.match(failure(new WireFault('fault:f1', { connection: 'reset' }), { requestId: 'id' }), { connection: 'reset', status: undefined })
})
