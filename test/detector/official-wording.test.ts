import t from 'tap'
import { officialLine, officialWording } from '../../detector/official-wording.js'

t.test('what regulation fixes is completed where most of it was read in order', async (t) => {
  for (const read of ['全国统一发票监制章', '全国统一爱票监制', '国全国统一发票监制章', '统一发票监制']) {
    t.equal(officialWording(read), '全国统一发票监制章', read)
  }
})

t.test('anything else is not that wording', async (t) => {
  for (const read of ['', '全国', '发票专用章', '国家税务总局', '全国统一投资有限公司', '章制监票发一统国全', '某某市某某贸易有限公司']) {
    t.equal(officialWording(read), null, read)
  }
})

/** Characters at the places they have in a text, a dot for what was not read. */
function placed (text: string) {
  return [...text].map((character, i) => ({ text: character, at: (i + 0.5) / text.length })).filter(({ text }) => text !== '.')
}
const officialOf = (text: string) => officialWording(placed(text).map(({ text }) => text).join(''), placed(text))

t.test('a few of its characters, each in its place, are enough', async (t) => {
  for (const read of ['全....票.制.', '...一发票鞋制', '.国...票.制責', '國...發.監..']) t.equal(officialOf(read), '全国统一发票监制章', read)
})

t.test('characters out of place, or such as stand on other seals too, are not', async (t) => {
  for (const read of ['全票制', '发票专用章', '一发票盟', '全国农业展览馆', '上海某某实业有限公司票监制章']) t.equal(officialOf(read), null, read)
})

t.test('the lines that go with it are completed where little is lost', async (t) => {
  for (const read of ['国家税务总局监制', '国家税务慈局监制', '國家税主营局監製', '家税务总局监']) t.equal(officialLine(read), '国家税务总局监制', read)
  for (const read of ['国家税务总局', '国金税务总局']) t.equal(officialLine(read), '国家税务总局', read)
  // What older seals have, regions, and what two are lost of.
  for (const read of ['国家税务局监制', '江西省税务局', '内蒙古', '国蒙税务市局', '']) t.equal(officialLine(read), read)
})
