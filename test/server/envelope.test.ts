import t from 'tap'
import { failure, success } from '../../server/envelope.js'
import { ApiError } from '../../server/errors.js'

const requestId = '442c7c51-9893-4411-9ba0-69747e5424d2'

t.test('a result gets its RequestId, among the fields by alphabet', async (t) => {
  const { body, headers } = success({ SealBody: 'b', Location: {} }, { requestId, source: 'emulate', traceId: 't' })
  t.equal(body.toString(), `{"Response":{"Location":{},"RequestId":"${requestId}","SealBody":"b"}}`)
  t.same(headers, { 'Content-Type': 'application/json', 'X-TC-TraceId': 't', 'X-SealOCR-Source': 'emulate' })
})

t.test('how likely titles are right is told beside the answer, not in it, and not without stamp', async (t) => {
  const { body, headers } = success({ SealBody: 'b' }, { requestId, confidences: [0.934, 1, 0] })
  t.equal(headers['X-SealOCR-Confidence'], '0.93, 1.00, 0.00')
  t.notMatch(body.toString(), '0.93')
  for (const envelope of [{ confidences: [] }, { confidences: [1], stamp: false }, {}]) {
    t.notOk('X-SealOCR-Confidence' in success({}, { requestId, ...envelope }).headers)
  }
})

t.test('an error is code, message and RequestId', async (t) => {
  const { body, headers, code } = failure(new ApiError('UnknownParameter', { name: 'x' }), { requestId })
  t.equal(body.toString(), `{"Response":{"Error":{"Code":"UnknownParameter","Message":"The parameter \`x\` is not recognized."},"RequestId":"${requestId}"}}`)
  t.equal(headers['X-SealOCR-Source'], 'gate')
  t.notOk('X-TC-TraceId' in headers, 'no empty header: the C++ SDK cannot read one')
  t.equal(code, 'UnknownParameter')
})

t.test('anything else is an internal error', async (t) => {
  for (const thrown of [new Error('x'), 'text', undefined, null]) t.equal(failure(thrown, { requestId }).code, 'InternalError')
})

t.test('the language asked for wins; without one the backend has its own', async (t) => {
  const message = (code: 'InternalError' | 'FailedOperation.OcrFailed', language?: 'en' | 'zh') => {
    const { body } = failure(new ApiError(code), { requestId, language, backendLanguage: 'zh' })
    return (JSON.parse(body.toString()) as { Response: { Error: { Message: string } } }).Response.Error.Message
  }
  t.equal(message('InternalError', 'zh'), '内部服务错误，请稍后重试。')
  t.match(message('InternalError'), 'An internal error')
  t.equal(message('FailedOperation.OcrFailed'), 'OCR识别失败')
  t.equal(message('FailedOperation.OcrFailed', 'en'), 'OCR failed.')
})

t.test('the refusal of access management names the request', async (t) => {
  t.match(failure(new ApiError('AuthFailure.UnauthorizedOperation'), { requestId }).body.toString(), `request id:${requestId}`)
})
