import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { DetectorError, sealShapes, type Seal } from '../../detector/index.js'
import type { Step } from '../../detector/steps.js'
import { drawSet } from './draw-set.js'
import { readOptions } from './options.js'
import { openDetector, predict } from './predict.js'
import { judge } from './score/judge.js'
import { report } from './score/summary.js'
import { pictureFile, readTruth, type TruthPicture } from './score/truth.js'

const folder = mkdtempSync(join(tmpdir(), 'accuracy-'))
const truth = await drawSet({ split: 'tune', tiers: ['clean', 'negative'], limit: 2 }, folder)
const files = truth.map(({ file }) => ({ file, path: pictureFile(folder, file) }))

const isCode = (text: string) => /^\d{13}$/.test(text)

const asSeals = ({ seals }: TruthPicture): Seal[] => seals.map(({ title, others, shape, bbox: [x, y, width, height] }) =>
  ({ title, otherTexts: others, shape: sealShapes[shape]!, box: { x, y, width, height }, confidence: 1 }))

t.test('a drawn set is a folder of pictures with their truth', async (t) => {
  t.same(readTruth(folder), truth)
  t.same(truth.map(({ tier }) => tier), ['clean', 'clean', 'negative', 'negative'])
  t.same(await drawSet({ split: 'tune', tiers: ['clean', 'negative'], limit: 2 }, folder, (line) => t.fail(line)), truth, 'and is drawn once')
})

t.test('a detector that answers the truth gets full marks', async (t) => {
  const left = [...truth]
  const answers = await predict(files, { detect: async () => asSeals(left.shift()!) }, 1)
  const { overall, negatives } = report(judge(truth, answers))
  t.equal(overall.titleExact, 1)
  t.equal(overall.shapeAccuracy, 1)
  t.equal(overall.meanIou, 1)
  t.equal(negatives.falseSeals, 0)
})

t.test('a picture that breaks the detector costs its seals, not the run', async (t) => {
  const breaks = async () => { throw new DetectorError('crashed', 'the worker died') }
  const { overall, errors } = report(judge(truth, await predict(files, { detect: breaks }, 2)))
  t.equal(overall.recall, 0)
  t.same(errors, { crashed: 4 })
})

t.test('options are checked', async (t) => {
  t.match(readOptions(['--tier', 'doc', '--tier', 'scan', '--limit', '5']), { split: 'tune', tiers: ['doc', 'scan'], limit: 5, workers: 2 })
  t.throws(() => readOptions(['--split', 'test']), /--split is tune or floor, not test/)
  t.throws(() => readOptions(['--limit', 'few']), /--limit is a whole number, not few/)
  t.throws(() => readOptions(['--oracle', 'me']), /--oracle is truth or none/)
  t.throws(() => readOptions(['--without', 'thinking']), /--without is one of facedOn, .*, not thinking/)
})

t.test('a step that is left out is missed', async (t) => {
  const seals = t.testdir()
  const drawn = await drawSet({ split: 'tune', tiers: ['clean'], limit: 12 }, seals)
  const withCode = drawn.find(({ seals: [seal] }) => seal!.shape === 0 && seal!.others.length === 1 && isCode(seal!.others[0]!))
  const picture = readFileSync(pictureFile(seals, withCode!.file))
  const othersOf = async (without: Step[]) => {
    const detector = openDetector({ workers: 1, without })
    t.teardown(() => detector.close())
    return (await detector.detect(picture))[0]!.otherTexts
  }
  t.ok((await othersOf([])).some(isCode))
  t.notOk((await othersOf(['lowerArc'])).some(isCode), 'figures on the lower arc are then read for an inner line, if at all')
})
