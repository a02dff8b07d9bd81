import t from 'tap'
import type { StripReading } from '../../../detector/read/index.js'
import { withPurposeAside } from '../../../detector/read/purpose-line.js'

const rolesOf = (...texts: string[]) =>
  withPurposeAside(texts.map((text): StripReading => ({ role: 'title', text, confidence: 0.9, characters: [] }))).map(({ role }) => role)

t.test('the last of a title\'s rows is a line where it is a purpose', async (t) => {
  t.same(rolesOf('某某市某某', '有限公司', '发票专用章'), ['title', 'title', 'line'])
  for (const purpose of ['行政审批专用章', '公章', '现金收讫', '办讫']) t.same(rolesOf('某某有限公司', purpose), ['title', 'line'], purpose)
})

t.test('a seal that says no more than its purpose has it as its title', async (t) => {
  t.same(rolesOf('合同专用章'), ['title'])
  t.same(rolesOf(), [])
})

t.test('the end of a name is no purpose, nor is a purpose that stands first', async (t) => {
  t.same(rolesOf('某某市某某合同', '专用章'), ['title', 'title'])
  t.same(rolesOf('发票专用章', '某某有限公司'), ['title', 'title'])
})
