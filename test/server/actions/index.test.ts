import t from 'tap'
import { actions, service } from '../../../server/actions/index.js'

t.test('SealOCR of 2018-11-19 is the one action of the service ocr', async (t) => {
  t.equal(service, 'ocr')
  t.match(actions, [{ name: 'SealOCR', version: '2018-11-19' }])
  t.equal(actions.length, 1)
})
