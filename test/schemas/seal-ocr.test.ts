import { Ajv } from 'ajv'
import t from 'tap'
import { sealOcrRequestInternational, sealOcrRequestMainland, sealOcrResponse } from '../../schemas/seal-ocr.js'

const ajv = new Ajv()

t.test('the published sample is an answer', async (t) => {
  const Location = { Height: 98, Width: 98, X: 143, Y: 78 }
  const info = { Location, OtherTexts: [], SealBody: '上海市宝山区市场监督管理局', SealShape: '0' }
  t.ok(ajv.validate(sealOcrResponse, { ...info, SealInfos: [info] }))
  t.notOk(ajv.validate(sealOcrResponse, { ...info, SealInfos: null }), 'nothing is null')
  t.notOk(ajv.validate(sealOcrResponse, { ...info, Location: { ...Location, X: 1.5 }, SealInfos: [] }), 'pixels are whole')
  t.notOk(ajv.validate(sealOcrResponse, { ...info, SealShape: '5', SealInfos: [] }), 'five shapes')
})

t.test('only the mainland edition knows PDF parameters', async (t) => {
  const request = { ImageUrl: 'https://example.com/a.pdf', EnablePdf: true, PdfPageNumber: 2 }
  t.ok(ajv.validate(sealOcrRequestMainland, request))
  t.notOk(ajv.validate(sealOcrRequestInternational, request))
  t.ok(ajv.validate(sealOcrRequestInternational, { ImageUrl: 'x' }))
})
