import t from 'tap'
import { actions } from '../../server/actions/index.js'
import { sealOcr } from '../../server/actions/seal-ocr.js'
import { LargeText } from '../../server/large-text.js'
import type { Call } from '../../server/parse.js'
import { createValidate } from '../../server/validate.js'
import { codeOf, fakeDetector, picture, send, tc3, testServer, v1 } from './emulator.js'

const server = testServer()

t.test('booleans of queries and forms come in the spelling of every SDK', async (t) => {
  for (const EnablePdf of ['true', 'True', '1', 'false', 'False', '0']) t.equal(await codeOf(server, v1('GET', { EnablePdf })), undefined, EnablePdf)
  t.equal(await codeOf(server, v1('GET', { EnablePdf: 'yes' })), 'InvalidParameter')
})

t.test('numbers of queries and forms are text, those of JSON are not', async (t) => {
  t.equal(await codeOf(server, v1('POST', { PdfPageNumber: '2' })), undefined)
  t.equal(await codeOf(server, v1('POST', { PdfPageNumber: 'two' })), 'InvalidParameter')
  t.equal(await codeOf(server, tc3({ ...picture, PdfPageNumber: 2 })), undefined)
  t.equal(await codeOf(server, tc3({ ...picture, PdfPageNumber: '2' })), 'InvalidParameter')
  t.equal(await codeOf(server, tc3({ ...picture, PdfPageNumber: 1.5 })), 'InvalidParameter')
})

t.test('the text of a wrong type names the parameter and what it should be, in both languages', async (t) => {
  t.equal((await send(server, tc3({ EnablePdf: 'true' }))).Error?.Message, 'The value type of parameter `EnablePdf` is not valid, input type should be `bool` ')
  t.equal((await send(server, tc3({ ImageUrl: 1 }, { 'x-tc-language': 'zh-CN' }))).Error?.Message, '参数 `ImageUrl` 取值类型错误。参数类型应为 string')
})

t.test('null counts as absent', async (t) => {
  t.equal(await codeOf(server, tc3({ ...picture, ImageUrl: null, EnablePdf: null })), undefined)
})

t.test('an unknown parameter is named, wherever it stands', async (t) => {
  t.equal((await send(server, tc3({ ...picture, Imageurl: 'x' }))).Error?.Message, 'The parameter `Imageurl` is not recognized.')
  t.equal(await codeOf(server, tc3('{"__proto__": 1}')), 'UnknownParameter')
  t.equal(await codeOf(server, v1('GET', { toString: 'x' })), 'UnknownParameter')
})

t.test('the international edition knows no PDF parameters', async (t) => {
  const international = testServer({ config: { edition: 'international' } })
  t.equal(await codeOf(international, tc3({ ...picture, EnablePdf: true })), 'UnknownParameter')
  t.equal(await codeOf(international, tc3()), undefined)
})

t.test('flattened lists are unknown, and their indexes must start at 0', async (t) => {
  t.equal(await codeOf(server, v1('GET', { 'Urls.0': 'x' })), 'UnknownParameter')
  t.match(await send(server, v1('GET', { 'Urls.1': 'x' })), { Error: { Code: 'InvalidParameter', Message: /array index must be continuous/ } })
})

t.test('defaults are those of the documentation', async (t) => {
  const detector = fakeDetector()
  await send(testServer({ detector }), tc3())
  t.equal(detector.asked[0].pdfPage, 1)
})

t.test('parameters that the caller\'s edition does not have are at their defaults', async (t) => {
  const parsed = { parameters: { ImageUrl: 'u' }, textual: false } as unknown as Call
  t.same(createValidate(() => 'international')(sealOcr, parsed), { ImageUrl: 'u', EnablePdf: true, PdfPageNumber: 1 })
})

t.test('a long text is a picture where one is expected, and otherwise a text', async (t) => {
  const long = new LargeText(Buffer.from('x'.repeat(20)))
  const validated = createValidate(() => 'mainland')(sealOcr, { parameters: { ImageBase64: long, ImageUrl: long }, textual: false } as unknown as Call)
  t.equal(validated.ImageBase64, long)
  t.equal(validated.ImageUrl, 'x'.repeat(20))
})

t.test('all parameters are single values of types that are checked', async (t) => {
  for (const { requestSchema } of actions) {
    for (const schema of Object.values(requestSchema)) {
      for (const [name, { type }] of Object.entries((schema as { properties: Record<string, { type: string }> }).properties)) t.ok(['boolean', 'integer', 'string'].includes(type), name)
    }
  }
})
