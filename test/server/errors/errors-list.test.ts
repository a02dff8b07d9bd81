import t from 'tap'
import { errorsList } from '../../../server/errors/errors-list.js'

t.test('a code comes with its texts, their evidence and its cause', async (t) => {
  t.match(errorsList().find(({ code }) => code === 'RequestLimitExceeded'), {
    arises: /SEALOCR_RATE_LIMIT/,
    messages: [{ en: /exceeds the frequency limit/, zh: /频率/, evidence: { en: 'observed' } }, {}],
    trigger: { header: 'X-SealOCR-Fault: RequestLimitExceeded' },
  })
})
