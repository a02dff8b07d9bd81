import t from 'tap'
import type { Engine } from '../../../detector/read/engine.js'
import { secondOpinion } from '../../../detector/read/second-opinion.js'
import type { Strip } from '../../../detector/unwrap/index.js'

const strip: Strip = { role: 'title', image: { width: 8, height: 8, data: new Uint8Array(64) } }

function reader (name: string, text: string, confidence: number, trustedFrom = 0.5) {
  const calls = { read: 0, close: 0 }
  const engine: Engine = {
    name,
    trustedFrom,
    async read () {
      calls.read++
      return { text, confidence, characters: [...text].map((text, i) => ({ text, confidence, at: i / 10 })) }
    },
    close: async () => { calls.close++ },
  }
  return { engine, calls }
}

t.test('a sure reading of the first is final', async (t) => {
  const [first, second] = [reader('one', '公安局', 0.999), reader('two', '公案局', 1)]
  t.match(await secondOpinion(first.engine, second.engine).read(strip), { text: '公安局' })
  t.equal(second.calls.read, 0)
})

t.test('in doubt the second reads too, and the surer counts', async (t) => {
  const [unsure, surer, less] = [reader('one', '公案局', 0.8), reader('two', '公安局', 0.9), reader('two', '么安局', 0.7)]
  t.match(await secondOpinion(unsure.engine, surer.engine).read(strip), { text: '公安局', confidence: 0.9 })
  t.match(await secondOpinion(unsure.engine, less.engine).read(strip), { text: '公案局', confidence: 0.8 })
})

t.test('the surer one does not count where it passes over characters', async (t) => {
  const [unsure, short] = [reader('one', '馐公安局', 0.8), reader('two', '公安局', 0.99)]
  t.match(await secondOpinion(unsure.engine, short.engine).read(strip), { text: '馐公安局' })
})

t.test('it has both names, the stricter trust, and closes both', async (t) => {
  const [first, second] = [reader('one', '', 0, 0.6), reader('two', '', 0, 0.7)]
  const engine = secondOpinion(first.engine, second.engine)
  t.match(engine, { name: 'one+two', trustedFrom: 0.7 })
  await engine.close()
  t.same([first.calls.close, second.calls.close], [1, 1])
})
