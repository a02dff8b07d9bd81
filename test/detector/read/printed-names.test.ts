import t from 'tap'
import { begin, end, nameModel } from '../../../detector/read/name-model.js'
import { asPrinted, printedNames, withPrinted } from '../../../detector/read/printed-names.js'
import { evenReading } from '../fake-engine.js'

const line = (text: string, confidence = 0.9) => ({ role: 'line' as const, ...evenReading(text, confidence) })
/** All is as unlikely: 9.3 nats, as in no name. */
const names = nameModel('某 93\n')

t.test('printed is what is surely read, Chinese alone, each stretch of it for itself', async (t) => {
  t.same(printedNames([line('海淀区税务局'), line('看不清楚', 0.5)]), ['海淀区税务局'])
  t.same(printedNames([line('乙方(盖章):某某公司2024年')]), ['乙方盖章某某公司年'])
  const faint = line('海淀区税务局')
  faint.characters[2].confidence = 0.3
  t.same(printedNames([faint]), ['海淀', '税务局'], 'parted where a character is not')
  t.same(printedNames([line('月'), line('2024.5.1'), line('')]), [], 'one character is no name')
})

t.test('what follows as it is printed is likelier than in any name, the rest as before', async (t) => {
  const cost = withPrinted(names, ['海淀区税务局'])
  t.ok(cost('海淀', '区') < cost('某淀', '区') && cost('某淀', '区') < cost('海某', '区'))
  t.equal(cost('海某', '区'), names('海某', '区'))
  t.equal(cost('海淀', '某'), names('海淀', '某'))
  t.ok(cost(begin, '海') < cost(begin, '淀') && cost('务局', end) < cost('区税', end), 'and so it begins and ends')
  t.ok(cost('（海）淀', '区') < cost('某淀', '区'), 'brackets between are passed over')
})

t.test('what print goes on with is expected', async (t) => {
  const { expected } = withPrinted(names, ['海淀区税务局', '海淀镇'])
  t.same(expected?.('某海淀'), ['区', '镇'])
  t.same(expected?.(begin + '海'), ['淀'])
  t.same([expected?.('某海'), expected?.('务局'), expected?.('')], [[], [], []], 'not after one character, not beyond the end')
})

t.test('a text says what is printed as far as four characters follow each other there', async (t) => {
  const printed = ['北京市海淀区税务局']
  t.equal(asPrinted('海淀区税务局', printed), 6)
  t.equal(asPrinted('某市海淀区税务分局', printed), 6)
  t.equal(asPrinted('海淀区和税务局', printed), 0)
  t.equal(asPrinted('', printed), 0)
})
