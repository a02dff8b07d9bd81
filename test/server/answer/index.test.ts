import t from 'tap'
import { firstAnswer, type AnswerSource } from '../../../server/answer/index.js'
import { ApiError } from '../../../server/errors.js'
import { GivenError } from '../../../server/given-error.js'
import { question } from '../emulator.js'

function source (name: string, answer: AnswerSource['answer']): AnswerSource {
  return { name, answer, ready: async () => {}, close: async () => {} }
}

const silent = source('a', async () => undefined)

t.test('the first source that has an answer gives it, and its name', async (t) => {
  const sources = [silent, source('b', async () => ({ result: { b: 1 } })), source('c', async () => ({ result: { c: 1 } }))]
  t.same(await firstAnswer(sources, question()), { result: { b: 1 }, source: 'b' })
})

t.test('a source may say more exactly where an answer comes from', async (t) => {
  t.equal((await firstAnswer([source('fixture', async () => ({ result: {}, source: 'fixture:round' }))], question())).source, 'fixture:round')
})

t.test('errors too say where they come from', async (t) => {
  for (const error of [new ApiError('FailedOperation.OcrFailed'), new GivenError('Any.Code', 'in any words')]) {
    await t.rejects(firstAnswer([source('b', async () => { throw error })], question()))
    t.equal(error.source, 'b')
  }
  const known = Object.assign(new GivenError('Any.Code', 'in any words'), { source: 'fixture:x' })
  await t.rejects(firstAnswer([source('b', async () => { throw known })], question()))
  t.equal(known.source, 'fixture:x')
})

t.test('no answer at all is a fault', async (t) => {
  await t.rejects(firstAnswer([silent], question()))
})
