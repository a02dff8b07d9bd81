import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import t from 'tap'
import { clip } from '../../server/clip.js'

t.test('the beginning of a text, whatever is in it', async (t) => {
  t.equal(clip('印章 and more', 2), '印章')
  t.equal(clip('short'), 'short')
  t.equal(clip('x'.repeat(5000)).length, 4000)
})

t.test('the whole is not kept alive by its beginning', async (t) => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const kept: string[] = []
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < 200; index++) kept.push(clip(`${index}`.padEnd(1_000_000, 'x'), 100))
  collect()
  t.ok(process.memoryUsage().heapUsed - before < 20e6 && kept.length === 200)
})
