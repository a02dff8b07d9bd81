import t from 'tap'
import { parseFaultText } from '../../../server/faults/fault-text.js'

t.test('a code alone is that error', async (t) => {
  t.same(parseFaultText(' RequestLimitExceeded '), { then: { error: 'RequestLimitExceeded' } })
})

t.test('parts say more', async (t) => {
  t.same(parseFaultText('code=FailedOperation.DownLoadError; delay=300'), { then: { error: 'FailedOperation.DownLoadError', delay: '300' } })
  t.same(parseFaultText('connection=reset;times=2'), { times: 2, then: { connection: 'reset' } })
  t.same(parseFaultText('http=503; body=busy'), { then: { http: { status: 503, body: 'busy' } } })
  t.same(parseFaultText('delay=lognormal:median=400,sigma=0.3'), { then: { delay: 'lognormal:median=400,sigma=0.3' } })
  t.same(parseFaultText('code=My.Code; message=of my own; skip=1; probability=0.5'),
    { when: { skip: 1, probability: 0.5 }, then: { error: { Code: 'My.Code', Message: 'of my own' } } })
})

t.test('what nobody can do is refused', async (t) => {
  for (const text of ['', 'NoSuchCode', 'cod=InternalError', 'http=often', 'times=0; code=InternalError', 'delay=soon', 'connection=reset; http=503']) {
    t.throws(() => parseFaultText(text), { name: 'FaultError' }, text)
  }
})
