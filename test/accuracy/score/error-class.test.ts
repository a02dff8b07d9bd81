import t from 'tap'
import { errorClass } from './error-class.js'
import type { TruthSeal } from './truth.js'

function classOf (drawn: string, title: string | null, found = true) {
  const seal: TruthSeal = { shape: 0, bbox: [0, 0, 1, 1], title: drawn, others: [], n_chars: drawn.length }
  return errorClass({ found, exact: drawn === title, title, seal })
}

t.test('errors are told apart by where the title differs', async (t) => {
  const drawn = '上海市公安局'
  t.equal(classOf(drawn, drawn), null)
  t.equal(classOf(drawn, null, false), 'not found')
  t.equal(classOf(drawn, ''), 'nothing read')
  t.equal(classOf(drawn, '国家税务'), 'mostly wrong')
  t.equal(classOf(drawn, '市公安局'), 'ends')
  t.equal(classOf(drawn, '上海市公安局多'), 'ends')
  t.equal(classOf(drawn, '上海市公女局'), 'look-alikes')
  t.equal(classOf(drawn, '上市公安局'), 'passed over')
  t.equal(classOf(drawn, '上海市区公安局'), 'added')
  t.equal(classOf(drawn, '上市公安局多'), 'mixed')
})
