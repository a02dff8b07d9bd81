import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import t from 'tap'
import { modelFile } from '../../../detector/read/model-file.js'
import { begin, end, nameModel, shippedNames } from '../../../detector/read/name-model.js'

const names = nameModel(['$ 20', '^  10', '^传 5 2', '传 40 3', '传媒 2 7', '传媒公 1', '公 30', '公$ 8', '媒 50'].join('\n') + '\n')

t.test('a character costs what its n-gram says', async (t) => {
  t.equal(names(begin, '传'), 0.5)
  t.equal(names('传', '媒'), 0.2)
  t.equal(names('传媒', '公'), 0.1)
  t.equal(names('', '公'), 3)
  t.equal(names('公', end), 0.8)
})

t.test('what is not listed is as likely as after fewer characters, and backing off costs', async (t) => {
  t.equal(names('^传', '媒'), 0.4, 'from two to one')
  t.equal(names(begin, '公'), 4, 'from one to none')
  t.equal(names('传媒', '传'), 4.7, 'from two to none')
  t.equal(names('公', '媒'), 5, 'nothing follows there')
})

t.test('an unknown character costs more than any, after whatever', async (t) => {
  t.equal(names('', '龥'), 9.3)
  t.equal(names('传媒', '龥'), 10)
  t.equal(nameModel('')('传', '媒'), 9.3, 'an empty list knows none')
})

t.test('only the last characters count', async (t) => {
  t.equal(names('公公公公公传', '媒'), 0.2)
})

t.test('letters, figures and brackets are in no list: the first of some costs most', async (t) => {
  t.equal(names('公', 'A'), 11)
  t.equal(names(begin, '1'), 11)
  t.equal(names('A', 'B'), 6)
  t.equal(names('公', '（'), 9)
  t.equal(names('A', ')'), 9)
})

t.test('the list that ships is sorted, its costs are numbers, and it knows names', async (t) => {
  const text = gunzipSync(readFileSync(modelFile('names.txt.gz'))).toString('utf8')
  t.ok(text.endsWith('\n'))
  const lines = text.trimEnd().split('\n')
  t.ok(lines.every(line => /^\^?\p{Script=Han}{0,5}\$? (\d+|\d* \d+)$/u.test(line)))
  const grams = lines.map(line => line.split(' ')[0])
  t.same(grams, [...new Set(grams)].sort())
  const shipped = shippedNames()
  t.equal(shipped, shippedNames(), 'read once')
  const cost = (name: string) => [...name, end].reduce((sum, next, i) => sum + shipped(begin + name.slice(0, i), next), 0)
  for (const [name, alike] of [['湖南省教育厅', '湖南省教育厂'], ['重庆市人力资源和社会保障局', '重庆市人生资源和社会保障局'], ['中国共产主义青年团', '国共产主义青年团']]) {
    t.ok(cost(name) < cost(alike), `${name}, not ${alike}`)
  }
})
