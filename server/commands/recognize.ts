/** `sealocr recognize`: reads pictures without a server. */
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Option } from 'commander'
import { configProperties } from '../../schemas/config.js'
import { listPictures } from '../list-pictures.js'
import type { EngineName, Seal } from '../answer/detector.js'
import { progressBar } from './progress-bar.js'
import type { AddCommand, Shell } from './shell.js'

interface Options {
  json?: boolean
  debugDir?: string
  engine: EngineName
  page: string
}

/** What became of one picture. */
type Result = { file: string, seals: Seal[] } | { file: string, error: string }

export const addRecognize: AddCommand = (program, shell) => {
  program.command('recognize')
    .description('find and read the seals of pictures, without a server')
    .argument('<pictures...>', 'files, folders (every PNG, JPEG, BMP and PDF in them), or URLs')
    .option('--json', 'one JSON object a line instead of a table')
    .option('--debug-dir <folder>', 'write what every stage saw: masks, the picture with its outlines, unrolled strips')
    .addOption(new Option('--engine <name>', 'what reads the text').choices(configProperties.engine.enum ?? []).default('auto'))
    .option('--page <n>', 'the page to read of PDF files', '1')
    .addHelpText('after', `
Exit code: 0, or 1 where a picture could not be read as a picture.

Examples:
  sealocr recognize contract.png
  sealocr recognize scans/ --json > seals.jsonl
  sealocr recognize page.jpg --debug-dir out`)
    .action(async (inputs: string[], options: Options) => {
      const files = await listPictures(inputs)
      const results = await recognizeAll(files, options, shell)
      if (!options.json) await printTable(results, shell)
      if (results.some((result) => 'error' in result)) shell.exitCode = 1
    })
}

async function recognizeAll (files: string[], { engine, page, debugDir, json }: Options, shell: Shell): Promise<Result[]> {
  const { createDetector } = await import('../answer/detector.js')
  const detector = createDetector({ engine, queueLimit: files.length, timeoutMs: 60_000 })
  const progress = await progressBar(files.length, 'pictures')
  const recognize = async (file: string): Promise<Result> => {
    const traceFolder = debugDir && (files.length > 1 ? join(debugDir, basename(file, extname(file))) : debugDir)
    try {
      return { file, seals: await detector.detect(await bytesOf(file), { pdfPage: Number(page), traceFolder }) }
    } catch (error) {
      return { file, error: (error as Error).message }
    }
  }
  try {
    return await Promise.all(files.map(async (file) => {
      const result = await recognize(file)
      progress?.increment()
      if (json) shell.log(JSON.stringify(result))
      return result
    }))
  } finally {
    progress?.stop()
    await detector.close()
  }
}

async function bytesOf (file: string): Promise<Uint8Array> {
  if (!/^https?:/.test(file)) return readFile(file)
  const response = await fetch(file)
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

async function printTable (results: Result[], shell: Shell): Promise<void> {
  const { default: Table } = await import('cli-table3')
  const table = new Table({ head: ['picture', 'shape', 'title', 'other texts', 'x, y, width, height', 'sure'], style: { head: [], border: [] } })
  for (const result of results) {
    if ('error' in result) table.push([result.file, { colSpan: 5, content: result.error }])
    else if (result.seals.length === 0) table.push([result.file, { colSpan: 5, content: 'no seal' }])
    else {
      for (const { shape, title, otherTexts, box, confidence } of result.seals) {
        table.push([result.file, shape, title, otherTexts.join('\n'), `${box.x}, ${box.y}, ${box.width}, ${box.height}`, confidence.toFixed(2)])
      }
    }
  }
  shell.log(table.toString())
}
