import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { detectSeals } from '../../server/detect-seals.js'
import { readShippedSeal } from '../../server/shipped-seals.js'

t.test('a picture in, seals out', async (t) => {
  t.match(await detectSeals(await readShippedSeal('round')), [{ shape: 'round' }])
  await t.rejects(detectSeals(Buffer.from('x')), { name: 'DetectorError' } as Error)
})

t.test('a program that has nothing else to do ends after it', async (t) => {
  const script = join(t.testdir(), 'program.mjs')
  writeFileSync(script, `
    const { detectSeals } = await import(${JSON.stringify(new URL('../../server/detect-seals.js', import.meta.url).href)})
    const { readShippedSeal } = await import(${JSON.stringify(new URL('../../server/shipped-seals.js', import.meta.url).href)})
    console.log((await detectSeals(await readShippedSeal('round'))).length)`)
  const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 30_000 })
  t.equal(stdout, '1\n')
})
