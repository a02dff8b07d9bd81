/** One worker after another, because each costs a second to start. */
import t from 'tap'
import { createPool } from '../../detector/pool.js'

const filename = new URL('./workers/by-order.js', import.meta.url).href
const pool = createPool({ workers: 1, queueLimit: 2, timeoutMs: 1000, engine: 'auto', filename })
t.teardown(() => pool.close())

const order = (text: string) => Buffer.from(text)
const works = { seals: [], engine: 'auto' }

t.test('answers come back, and the caller keeps its bytes', async (t) => {
  const bytes = order('wait 1')
  t.match(await pool.run(bytes), works)
  t.equal(bytes.toString(), 'wait 1')
  t.match(await pool.run(undefined), works, 'no bytes: the warm-up')
  t.match(await pool.run(order('page'), { pdfPage: 3 }), { engine: 'page 3' })
})

t.test('failures come back as the reason they had', async (t) => {
  await t.rejects(pool.run(order('fail')), { name: 'DetectorError', reason: 'undecodable', message: 'no picture' })
})

t.test('waiting for a worker does not count against the time limit', async (t) => {
  const answers = await Promise.all([1, 2, 3].map(() => pool.run(order('wait 500'))))
  t.equal(answers.length, 3)
})

t.test('one picture more than may wait is told that the detector is busy', async (t) => {
  const running = [1, 2, 3].map(() => pool.run(order('wait 200')))
  await t.rejects(pool.run(order('wait 1')), { name: 'DetectorError', reason: 'busy', message: '2 pictures are waiting already' })
  t.equal((await Promise.all(running)).length, 3, 'those before it are answered')
})

t.test('a picture that takes too long costs its worker, and the next is answered by a fresh one', async (t) => {
  await t.rejects(pool.run(order('spin')), { name: 'DetectorError', reason: 'timeout', message: 'no answer within 1000 ms' })
  t.match(await pool.run(order('wait 1')), works)
})

t.test('a caller who goes away ends the work, running or waiting', async (t) => {
  const caller = new AbortController()
  const running = pool.run(order('spin'), { signal: caller.signal })
  const waiting = pool.run(order('wait 1'), { signal: caller.signal })
  setTimeout(() => caller.abort(), 100)
  await t.rejects(running, { name: 'DetectorError', reason: 'aborted' })
  await t.rejects(waiting, { name: 'DetectorError', reason: 'aborted' })
  await t.rejects(pool.run(order('wait 1'), { signal: AbortSignal.abort() }), { name: 'DetectorError', reason: 'aborted' })
  t.match(await pool.run(order('wait 1')), works)
})

t.test('a worker that throws costs one picture, and the next is answered', async (t) => {
  await t.rejects(pool.run(order('throw')), { name: 'DetectorError', reason: 'crashed', message: 'the worker is unwell' })
  t.match(await pool.run(order('wait 1')), works)
})

t.test('so does a worker that dies', async (t) => {
  await t.rejects(pool.run(order('exit')), { name: 'DetectorError', reason: 'crashed' })
  t.match(await pool.run(order('wait 1')), works)
})

t.test('closing rejects what runs, what waits and what comes later', async (t) => {
  const left = [pool.run(order('spin')), pool.run(order('wait 1'))]
  const ends = Promise.all(left.map(job => t.rejects(job, { name: 'DetectorError', reason: 'closed' })))
  setTimeout(() => pool.close(), 100)
  await ends
  await t.rejects(pool.run(order('wait 1')), { name: 'DetectorError', reason: 'closed' })
})
