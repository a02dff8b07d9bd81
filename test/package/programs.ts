/** Programs of a user, as ES module, CommonJS and TypeScript. */
import { snippet } from '../docs/snippets.js'

const use = `
const emulator = await startEmulator({ mode: 'replay', fixtures: '', logLevel: 'silent' })
await emulator.session('t42').faults.once('RequestLimitExceeded')
const outside = connectEmulator(emulator.url)
await outside.ready()
if ((await outside.session('t42').faults.list()).length !== 1) throw new Error('the fault is not there')
await emulator.close()
const [seal] = await detectSeals(readFileSync(process.env.PICTURE))
if (seal.shape !== 'round' || seal.title.length < 4) throw new Error(JSON.stringify(seal))
console.log(seal.title)`

/** Name of the file → its text. */
export const programs: Record<string, string> = {
  'esm.mjs': `import { readFileSync } from 'node:fs'
import { detectSeals, startEmulator } from 'sealocr-emulator'
import { connectEmulator } from 'sealocr-emulator/client'
${use}`,
  'cjs.cjs': `const { readFileSync } = require('node:fs')
const { detectSeals, startEmulator } = require('sealocr-emulator')
const { connectEmulator } = require('sealocr-emulator/client');
(async () => {${use}})()`,
  'types.ts': `import { startEmulator, type Emulator } from 'sealocr-emulator'
import { connectEmulator } from 'sealocr-emulator/client'
export async function use (): Promise<string> {
  await using emulator: Emulator = await startEmulator({ port: 0, mode: 'replay', fixtures: './fixtures' })
  const seen: number = await emulator.session('t42').requests.count({ code: 'InternalError' })
  await connectEmulator(emulator.url).faults.add({ then: { connection: 'reset' }, times: seen })
  // @ts-expect-error: there is no such mode
  await startEmulator({ mode: 'reply' })
  return emulator.endpoint
}`,
  // The snippet of the page as it stands, and what it must not allow.
  'container-types.mts': `${snippet('docs/ci.md', 'testcontainers')}
// @ts-expect-error: the port is the container's
new SealOcrContainer('sealocr-emulator').withConfig({ port: 1 })`,
}
