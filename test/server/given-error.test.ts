import t from 'tap'
import { failure } from '../../server/envelope.js'
import { GivenError } from '../../server/given-error.js'

t.test('it reaches the caller as it stands, in whatever language was asked for', async (t) => {
  const error = new GivenError('Any.Code', '任何话')
  error.source = 'fixture:x'
  const { headers, body, code } = failure(error, { requestId: 'id', language: 'en' })
  t.same(JSON.parse(body.toString()), { Response: { Error: { Code: 'Any.Code', Message: '任何话' }, RequestId: 'id' } })
  t.equal(headers['X-SealOCR-Source'], 'fixture:x')
  t.equal(code, 'Any.Code')
})
