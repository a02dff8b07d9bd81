import t from 'tap'
import { actions } from '../../../server/actions/index.js'
import { firstAnswer, type AnswerSource } from '../../../server/answer/index.js'

const question = { action: actions[0], image: { bytes: new Uint8Array() }, signal: new AbortController().signal }

function source (name: string, result?: object): AnswerSource {
  return { name, answer: async () => result, ready: async () => {}, close: async () => {} }
}

t.test('the first source that has an answer gives it', async (t) => {
  t.same(await firstAnswer([source('a'), source('b', { b: 1 }), source('c', { c: 1 })], question), { result: { b: 1 }, source: 'b' })
})

t.test('no answer at all is a fault', async (t) => {
  await t.rejects(firstAnswer([source('a')], question))
})
