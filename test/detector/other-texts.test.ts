import t from 'tap'
import { otherTexts } from '../../detector/other-texts.js'
import type { PlainReading } from '../../detector/read/index.js'
import { fakeEngine } from './fake-engine.js'

const engine = fakeEngine()

function line (text: string, confidence = 0.9): PlainReading {
  return { role: 'line', text, confidence }
}

function told (readings: PlainReading[], isOfficial = false): string[] {
  return otherTexts([{ role: 'title', text: '某某公司', confidence: 1 }, ...readings], engine, isOfficial)
}

t.test('other texts are kept where they can be text', async (t) => {
  const code = (text: string): PlainReading => ({ role: 'code', text, confidence: 0.9 })
  t.same(told([line('专用章'), code('3101150012345')]), ['专用章', '3101150012345'])
  t.same(told([line('(3)')]), ['(3)'])
  t.same(told([line('专')]), [], 'one character')
  t.same(told([line('--')]), [], 'dashes')
  t.same(told([line('专用章', 0.3)]), [], 'unsure')
  t.same(told([code('31011')]), [], 'too short for a code')
  t.same(told([code('3101-150012')]), [], 'no code at all')
})

t.test('a text that was read twice is answered once, as it was read better', async (t) => {
  t.same(told([line('发票专用章'), line('(2)'), line('发票专用章')]), ['发票专用章', '(2)'])
  t.same(told([line('发票用章', 0.7), line('发票专用章'), line('（3）'), line('(3)')]), ['发票专用章', '（3）'])
  t.same(told([line('税务总局'), line('国家税务总局监制', 0.8)]), ['国家税务总局监制'])
  t.same(told([line('国家税务总局'), line('江西省税务局')]), ['国家税务总局', '江西省税务局'])
  t.same(told([line('12'), line('3101150012345')]), ['12', '3101150012345'])
})

t.test('the lines that go with the official wording are completed, on no other seal', async (t) => {
  t.same(told([line('国家税务专局监制')], true), ['国家税务总局监制'])
  t.same(told([line('国家税务专局监制')]), ['国家税务专局监制'])
})
