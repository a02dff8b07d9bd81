/** `npm run accuracy`: draw (or read) a set, answer it, score it, print it, hold it to its floors. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cacheFolder, drawSet, dropStaleSets } from './draw-set.js'
import { readOptions, usage, type Options } from './options.js'
import { openDetector, predict } from './predict.js'
import { underFloor } from './score/floors.js'
import { judge } from './score/judge.js'
import { perfectAnswers } from './score/oracle.js'
import { printReport } from './score/print.js'
import { report } from './score/summary.js'
import { pictureFile, readTruth, type Prediction, type TruthPicture } from './score/truth.js'

const tell = (line: string) => process.stderr.write(`${line}\n`)

async function main (options: Options): Promise<number> {
  if (options.draw) {
    await drawSet(options, options.draw, tell)
    return 0
  }
  const { folder, truth } = await openSet(options)
  const predictions = await answersTo(truth, folder, options)
  if (options.predictions) writeFileSync(options.predictions, JSON.stringify(predictions, null, 1))
  const judgement = judge(truth, predictions)
  const figures = report(judgement)
  const everything = { ...figures, rows: judgement.seals, pictures: judgement.pictures }
  if (options.json) writeFileSync(options.json, JSON.stringify(everything, null, 1))
  console.log(printReport(figures, judgement.seals, options.worst))
  if (!options.check) return 0
  const under = underFloor(figures, JSON.parse(readFileSync(options.check, 'utf8')))
  for (const line of under) console.log(line)
  return under.length ? 1 : 0
}

async function openSet (options: Options): Promise<{ folder: string, truth: TruthPicture[] }> {
  if (!options.set) {
    const folder = cacheFolder(options.split)
    dropStaleSets(folder)
    return { folder, truth: await drawSet(options, folder, tell) }
  }
  const taken: Record<string, number> = {}
  const truth = readTruth(options.set).filter(({ tier }) => {
    if (options.tiers && !options.tiers.includes(tier)) return false
    taken[tier] = (taken[tier] ?? 0) + 1
    return taken[tier] <= (options.limit ?? Infinity)
  })
  return { folder: options.set, truth }
}

async function answersTo (truth: readonly TruthPicture[], folder: string, options: Options): Promise<Prediction[]> {
  if (options.answers) return JSON.parse(readFileSync(options.answers, 'utf8'))
  if (options.oracle) return options.oracle === 'truth' ? perfectAnswers(truth) : []
  const detector = openDetector(options)
  try {
    const start = performance.now()
    const files = truth.map(({ file }) => ({ file, path: pictureFile(folder, file) }))
    const answers = await predict(files, detector, options.workers, (done) => done % 25 || tell(`${done} of ${files.length}`))
    tell(`answered ${files.length} pictures, ${((performance.now() - start) / files.length).toFixed(0)} ms each with ${options.workers} workers`)
    return answers
  } finally {
    await detector.close()
  }
}

try {
  process.exitCode = await main(readOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.stack : error)
  console.error(usage)
  process.exitCode = 2
}
