import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import t from 'tap'
import { folderTrace, timingTrace } from '../../detector/trace.js'
import { planeOf } from './drawing.js'

t.test('stages are timed by name, sums over calls, finished, awaited or thrown', async (t) => {
  const { time, timings } = timingTrace()
  t.equal(time('find', () => 1), 1)
  const once = timings.find
  t.equal(await time('find', async () => { await new Promise(resolve => setTimeout(resolve, 20)); return 2 }), 2)
  t.ok(timings.find >= once + 15)
  t.throws(() => time('read', () => { throw new Error('unreadable') }), { message: 'unreadable' })
  await t.rejects(time('wait', async () => { throw new Error('gone') }), { message: 'gone' })
  t.same(Object.keys(timings), ['find', 'read', 'wait'])
})

t.test('without a folder, pictures and notes are never made', async (t) => {
  const trace = timingTrace()
  trace.picture('mask', () => t.fail('a picture was made') as never)
  trace.note('seal', () => t.fail('a note was made'))
  await trace.done()
})

t.test('with a folder, each stage leaves a numbered file', async (t) => {
  const folder = join(t.testdir(), 'new', 'folder')
  const trace = folderTrace(folder)
  trace.time('mask', () => {})
  trace.picture('mask', () => planeOf('#.', '.#', '##'))
  trace.note('candidates', () => [{ score: 1 }])
  trace.picture('outlines', async () => ({ width: 1, height: 1, channels: 3, data: Uint8Array.of(9, 8, 7) }))
  await trace.done()
  t.same(readdirSync(folder).sort(), ['01-mask.png', '02-candidates.json', '03-outlines.png'])
  const mask = await sharp(join(folder, '01-mask.png')).extractChannel(0).raw().toBuffer()
  t.same([...mask], [255, 0, 0, 255, 255, 255])
  t.same([...await sharp(join(folder, '03-outlines.png')).raw().toBuffer()], [9, 8, 7])
  t.same(JSON.parse(readFileSync(join(folder, '02-candidates.json'), 'utf8')), [{ score: 1 }])
  t.ok('mask' in trace.timings)
})

t.test('a folder that cannot be made is told when all is done', async (t) => {
  const file = join(t.testdir({ file: '' }), 'file', 'folder')
  const trace = folderTrace(file)
  trace.note('seal', () => null)
  await t.rejects(trace.done(), { code: 'ENOTDIR' })
})
