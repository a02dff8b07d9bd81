import { readFileSync } from 'node:fs'
import t from 'tap'
import { ApiError, errors, isErrorCode, type ErrorCode } from '../../server/errors.js'
import type { ErrorRow } from '../../server/errors/error-row.js'
import { errorsTable } from '../../server/errors/errors-table.js'
import { codeOf, tc3, testServer } from './emulator.js'

const rows = Object.entries<ErrorRow>(errors)

t.test('docs/errors.md shows exactly the rows of the table', async (t) => {
  const shown = readFileSync('docs/errors.md', 'utf8').split('\n').filter((line) => line.startsWith('|')).join('\n')
  t.equal(shown, errorsTable())
})

t.test('every text marks the same values in both languages, or leaves them all out in Chinese', async (t) => {
  for (const [code, { texts }] of rows) {
    for (const [name, { en, zh }] of Object.entries(texts)) {
      const marks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
      if (marks(zh).length > 0) t.same(marks(zh), marks(en), `${code} ${name}`)
    }
  }
})

t.test('each of the eleven codes of SealOCR is there', async (t) => {
  const documented = [
    'FailedOperation.DownLoadError', 'FailedOperation.ImageDecodeFailed', 'FailedOperation.ImageNoText', 'FailedOperation.OcrFailed',
    'FailedOperation.UnKnowError', 'FailedOperation.UnOpenError', 'InvalidParameterValue.InvalidParameterValueLimit',
    'LimitExceeded.TooLargeFileError', 'ResourceUnavailable.InArrears', 'ResourceUnavailable.ResourcePackageRunOut',
    'ResourcesSoldOut.ChargeStatusException',
  ]
  for (const code of documented) t.ok(isErrorCode(code) && new ApiError(code).fromBackend, code)
  t.notOk(new ApiError('InternalError').fromBackend)
})

t.test('a text is filled with its values', async (t) => {
  const error = new ApiError('RequestLimitExceeded', { text: 'counted', count: 6, limit: 5 })
  t.match(error.text('en'), 'equals to `6` in a second, which exceeds the frequency limit `5`')
  t.equal(error.text('zh'), '您当前每秒请求 `6` 次，超过了每秒频率上限 `5`，请稍后重试。')
})

t.test('a value with marks of its own is shown as it is', async (t) => {
  t.equal(new ApiError('UnknownParameter', { name: '{name}$&' }).text('en'), 'The parameter `{name}$&` is not recognized.')
})

t.test('inherited names are no codes', async (t) => {
  t.notOk(isErrorCode('toString'))
  t.ok(isErrorCode('InternalError'))
})

t.test('every code can be brought about by configuration', async (t) => {
  for (const code of Object.keys(errors) as ErrorCode[]) t.equal(await codeOf(testServer({ config: { accountState: code } }), tc3()), code)
})
