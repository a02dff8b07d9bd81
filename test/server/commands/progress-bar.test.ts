import { Writable } from 'node:stream'
import t from 'tap'
import { progressBar } from '../../../server/commands/progress-bar.js'

type Terminal = NodeJS.WriteStream & { written (): string }

/** As much of a terminal as a bar needs. */
function terminal (isTTY: boolean): Terminal {
  let written = ''
  const stream = new Writable({ write (chunk, _encoding, done) { written += String(chunk); done() } })
  const ofTerminals = { isTTY, columns: 100, cursorTo: () => true, clearLine: () => true, written: () => written }
  return Object.assign(stream, ofTerminals) as unknown as Terminal
}

t.test('who waits at a terminal sees how much is done', async (t) => {
  const stream = terminal(true)
  const bar = await progressBar(3, 'fixtures', stream)
  t.match(stream.written(), '0/3 fixtures')
  for (let done = 0; done < 3; done++) bar?.increment()
  bar?.stop()
  bar?.stop()
  t.match(stream.written(), '3/3 fixtures')
})

t.test('a pipe, and one thing alone, get none', async (t) => {
  t.equal(await progressBar(3, 'pictures', terminal(false)), undefined)
  t.equal(await progressBar(1, 'pictures', terminal(true)), undefined)
})
