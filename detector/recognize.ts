/**
 * Reads pictures from the command line and, with --debug-dir, writes what every stage saw.
 *
 *   npm run recognize -- picture.jpg [more.png …] [--debug-dir out] [--engine paddle|tesseract]
 */
import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { detectSeals } from './pipeline.js'
import { loadEngine, type EngineName } from './read/index.js'
import { folderTrace, timingTrace } from './trace.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'debug-dir': { type: 'string' }, engine: { type: 'string', default: 'auto' } },
})
if (positionals.length === 0) {
  console.error('usage: npm run recognize -- picture.jpg [more.png …] [--debug-dir out] [--engine paddle|tesseract]')
  process.exit(2)
}

const engine = await loadEngine(values.engine as EngineName)
for (const file of positionals) {
  const folder = values['debug-dir'] && (positionals.length > 1 ? join(values['debug-dir'], basename(file, extname(file))) : values['debug-dir'])
  const trace = folder ? folderTrace(folder) : timingTrace()
  try {
    const seals = await detectSeals(await readFile(file), engine, trace)
    const answer = { file, engine: engine.name, seals, ms: trace.timings }
    const text = JSON.stringify(answer, null, 2)
    console.log(text)
    await trace.done()
    if (folder) await writeFile(join(folder, 'answer.json'), text + '\n')
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}
await engine.close()
