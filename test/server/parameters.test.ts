import t from 'tap'
import { LargeText } from '../../server/large-text.js'
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

t.test('a picture stays where it came in, whatever stands around it', async (t) => {
  const long = 'ABC+/d=='.repeat(5000)
  for (const text of [`{"a":"${long}"}`, `{"é":"印", "b" : [1, "x"],\n\t"a":"${long}", "c":null}`]) {
    const { a, ...others } = jsonParameters(Buffer.from(text))
    t.type(a, LargeText)
    t.equal(JSON.stringify({ a }), JSON.stringify({ a: long }))
    t.same({ ...others, a: long }, { ...jsonParameters(Buffer.from(text.replace(long, ''))), a: long })
  }
})

t.test('a long text that is not such a picture is read as all JSON is', async (t) => {
  const long = 'ABCD'.repeat(5000)
  const same = (text: string) => { t.same({ ...jsonParameters(Buffer.from(text)) }, JSON.parse(text), text.slice(0, 20)) }
  same(`{"a":"${long}\\/"}`)
  same(`{"a":"${long}印"}`)
  same(`{"${long}":1}`)
  same(`{"a":{"b":"${long}"}}`)
  same(`{"a":"${long}","a":1}`)
  same(`{"a":"${'x'.repeat(9000)}","b":"${'y'.repeat(9000)}"}`)
  for (const text of [`{"a":"${long}\n"}`, `{"a":"${long}"`, `{"a":"${long}`, `"${long}"`, `{"a":"${long}"}x`]) {
    t.throws(() => jsonParameters(Buffer.from(text)), { code: 'InvalidParameter', details: { text: 'notJson' } }, text.slice(-5))
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
