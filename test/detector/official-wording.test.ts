import t from 'tap'
import { officialWording } from '../../detector/official-wording.js'

t.test('what regulation fixes is completed where most of it was read in order', async (t) => {
  for (const read of ['全国统一发票监制章', '全国统一爱票监制', '国全国统一发票监制章', '统一发票监制']) {
    t.equal(officialWording(read), '全国统一发票监制章', read)
  }
})

t.test('anything else stays as it was read', async (t) => {
  for (const read of ['', '全国', '发票专用章', '国家税务总局', '全国统一投资有限公司', '章制监票发一统国全', '某某市某某贸易有限公司']) {
    t.equal(officialWording(read), read, read)
  }
})
