import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import t from 'tap'
import { modelFile } from '../../../detector/read/model-file.js'
import { shippedWords, wordList, type WordWalk } from '../../../detector/read/word-list.js'

const words = wordList('公 60\n公司 600\n公司法 6\n公安局 6000\n医院 60\n')

function share (text: string, from = words): number | undefined {
  return [...text].reduce<WordWalk | undefined>((walk, character) => walk?.on(character), from)?.share
}

t.test('a walk that ends at a word knows how often it is used', async (t) => {
  t.match(share('公司'), 1e-5)
  t.equal(share('公安局'), 1e-4)
  t.equal(share('公司法'), 1e-7)
  t.equal(share('公'), 1e-6, 'a word that others go on from')
})

t.test('within a word it goes on, and is none', async (t) => {
  t.equal(share(''), 0)
  t.equal(share('公安'), 0)
  t.equal(share('医'), 0)
})

t.test('it ends where no word goes on', async (t) => {
  for (const text of ['一', '龥', '公院', '医院院', '公司法法', '医司']) t.equal(share(text), undefined, text)
})

t.test('an empty list has no words', async (t) => {
  t.equal(share('公', wordList('')), undefined)
})

t.test('the list that ships is sorted, counted, and has places and what firms are called', async (t) => {
  const text = gunzipSync(readFileSync(modelFile('words.txt.gz'))).toString('utf8')
  t.ok(text.endsWith('\n'))
  const lines = text.trimEnd().split('\n')
  t.ok(lines.every(line => /^\p{Script=Han}{2,9} [1-9]\d+$/u.test(line)))
  t.same(lines.map(line => line.split(' ')[0]), [...new Set(lines.map(line => line.split(' ')[0]))].sort())
  for (const word of ['有限公司', '呼和浩特市', '雨花区', '传媒', '龙江镇']) t.ok(share(word, shippedWords())! > 0, word)
  t.equal(shippedWords(), shippedWords(), 'read once')
})
