import t from 'tap'
import { createUrlMap } from '../../server/url-map.js'

const folder = t.testdir({ pictures: { 'a b.png': 'a seal', deep: { 'c.png': 'c' } }, 'secret.txt': 'no' })
const map = createUrlMap(`https://cdn.example/=${folder}/pictures, https://cdn.example/deep/=file://${folder}/pictures/deep`)
const read = async (url: string, maxBytes = 100) => {
  const bytes = await map(url, maxBytes)
  return bytes && Buffer.from(bytes).toString()
}

t.test('an address under a mapped one is a file; its query does not matter', async (t) => {
  t.equal(await read('https://cdn.example/a%20b.png?q-signature=1#x'), 'a seal')
  t.equal(await read('https://other.example/a'), undefined)
})

t.test('the longest address that fits is taken', async (t) => {
  t.equal(await read('https://cdn.example/deep/c.png'), 'c')
})

t.test('nothing outside the folder is read, and what is not there or too large says so', async (t) => {
  for (const path of ['../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', '', '.']) await t.rejects(read(`https://cdn.example/${path}`), /no file|ENOENT|EISDIR/, path)
  await t.rejects(read('https://cdn.example/none.png'), /ENOENT/)
  await t.rejects(read('https://cdn.example/a%20b.png', 3), { code: 'LimitExceeded.TooLargeFileError' })
})

t.test('what cannot be understood is an error of configuration', async (t) => {
  for (const setting of ['x', 'cdn.example=./a', 'https://cdn.example']) t.throws(() => createUrlMap(setting), { name: 'ConfigError' }, setting)
})
