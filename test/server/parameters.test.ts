import t from 'tap'
import { jsonParameters, urlParameters } from '../../server/parameters.js'

t.test('a JSON object is taken as it is, without its nulls', async (t) => {
  const parameters = jsonParameters(Buffer.from('{"a": 1, "b": null, "c": "\\u5370", "__proto__": 2}'))
  t.same(Object.entries(parameters), [['a', 1], ['c', '印'], ['__proto__', 2]])
})

t.test('anything but a JSON object is refused', async (t) => {
  for (const text of ['', '{', '[]', '1', '"a"', 'null', '{"a":1}x', '\ufeff{}']) {
    t.throws(() => jsonParameters(Buffer.from(text)), { code: 'InvalidParameter', details: { text: 'notJson' } }, text)
  }
})

t.test('both spaces, every escape, empty values', async (t) => {
  t.same(urlParameters('a=x+y%20z&b=%E5%8D%B0&c=&d=1=2'), { a: 'x y z', b: '印', c: '', d: '1=2' })
  t.same(urlParameters(''), {})
  t.same(urlParameters('&&a=1&'), { a: '1' })
})

t.test('what the Ruby SDK sends without a region is an empty one', async (t) => {
  t.same(urlParameters('Region&a=1'), { Region: '', a: '1' })
})

t.test('malformed ones are told apart', async (t) => {
  const refused = (text: string, details: object) => t.throws(() => urlParameters(text), { code: 'InvalidParameter', details }, text)
  refused('a', { text: 'separator' })
  refused('=1', { text: 'emptyKey' })
  refused('a=1&a=2', { text: 'repeated', name: 'a' })
  refused('a=%zz', { name: 'a' })
  refused('%zz=1', { name: '%zz' })
})

t.test('a parameter may be called anything', async (t) => {
  t.same(Object.keys(urlParameters('__proto__=1&constructor=2')), ['__proto__', 'constructor'])
})
