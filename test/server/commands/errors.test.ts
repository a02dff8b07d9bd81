import t from 'tap'
import { errors } from '../../../server/errors.js'
import { runCommand } from './run-command.js'

t.test('all codes with their causes, or one with everything', async (t) => {
  const { lines } = await runCommand(['errors'])
  t.equal(lines.length, Object.keys(errors).length)
  const text = (await runCommand(['errors', 'FailedOperation.OcrFailed'])).lines.join('\n')
  for (const part of ['OCR failed.', 'OCR识别失败', 'X-SealOCR-Fault: ', 'https://sealocr.invalid/error/']) t.ok(text.includes(part), part)
  t.match(JSON.parse((await runCommand(['errors', 'InternalError', '--json'])).lines[0]), [{ code: 'InternalError' }])
})

t.test('no such code', async (t) => {
  t.match(await runCommand(['errors', 'InternalEror']), { exitCode: 2, errors: [/the nearest is InternalError/] })
})
