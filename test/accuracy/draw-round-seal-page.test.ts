import t from 'tap'
import { drawDocumentationExample, drawRoundSealPage } from './draw-round-seal-page.js'

t.test('draws the documentation example where and as large as it says', async (t) => {
  const { png, truth } = await drawDocumentationExample()
  t.same(truth, { shape: 'round', title: '上海市宝山区市场监督管理局', others: [], box: { x: 100, y: 250, width: 300, height: 300 } })
  t.same((await drawDocumentationExample()).png, png, 'the same bytes each time')
})

t.test('cuts the box of a seal that hangs over the edge of the page', async (t) => {
  const { truth } = await drawRoundSealPage({ title: '某某有限公司', diameter: 200, pageWidth: 300, pageHeight: 300, x: 200, y: 20, code: '3100000000001' })
  t.same(truth.box, { x: 200, y: 20, width: 100, height: 200 })
  t.same(truth.others, ['3100000000001'])
})
