/** What stands on seals, a text a line, from the corpus's grammar of names: `node .build/training/write-texts.js 200000 > texts.txt`. */
import { Random } from '../test/accuracy/random.js'
import { bankMarks, frames, purposes } from '../test/accuracy/words/organisations.js'
import { TitleWriter } from '../test/accuracy/words/titles.js'

const random = new Random('training texts')
const titles = new TitleWriter(random)
const writers = {
  arc: () => titles.arcTitle(),
  compact: () => titles.compact(),
  person: () => titles.person() + random.pick(['', '', '印', '之印']),
  bank: () => titles.bank(),
  line: () => random.pick([...purposes, ...purposes, ...bankMarks, ...frames, '全国统一发票监制章']),
  region: () => titles.provinceName() + random.pick(['', '省税务局', '市税务局', '国家税务局', '地方税务局', '财政厅监制']),
}
const shares = { arc: 70, compact: 6, person: 5, bank: 4, line: 12, region: 3 }

for (let i = Number(process.argv[2] ?? 1000); i > 0; i--) process.stdout.write(writers[random.weighted(shares)]() + '\n')
