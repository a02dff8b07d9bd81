/** Rows in, figures out: overall, by tier, by shape and by whatever else tells seals apart. */
import { sealShapes } from '../../../detector/seal.js'
import { calibration, type Calibration } from './calibration.js'
import { errorClass, type ErrorClass } from './error-class.js'
import type { Judgement, PictureRow, SealRow } from './judge.js'

export interface Summary {
  images?: number
  truthSeals: number
  predictedSeals?: number
  matched: number
  precision?: number | null
  recall: number | null
  f1?: number | null
  meanIou: number | null
  shapeAccuracy: number | null
  titleExact: number | null
  titleNed: number | null
  titleExactMatched: number | null
  titleNedMatched: number | null
  otherLines: number
  othersRecall: number | null
  othersExact: number | null
  anyLineNed: number | null
}

export interface Negatives { images: number, falseImages: number, falseRate: number | null, falseSeals: number, files: string[] }

export interface Report {
  overall: Summary
  tiers: Record<string, Summary>
  negatives: Negatives
  byShape: Record<string, Summary>
  byLength: Record<string, Summary>
  byCharacterWidth: Record<string, Summary>
  byInk: Record<string, Summary>
  byGroup: Record<string, Summary>
  confusion: Record<string, Record<string, number>>
  /** Titles that are wrong, by what is wrong with them. */
  wrongTitles: Partial<Record<ErrorClass, number>>
  calibration: Calibration | null
  errors: Record<string, number>
}

type Key = (row: SealRow) => string | undefined

const tierOrder = ['clean', 'scan', 'doc', 'crop', 'page', 'negative']

export function report ({ seals, pictures }: Judgement): Report {
  const known = [...new Set(pictures.map((picture) => picture.tier))]
  const unforeseen = known.filter((tier) => !tierOrder.includes(tier)).sort()
  const tiers = [...tierOrder.filter((tier) => known.includes(tier)), ...unforeseen]
  const names = (of: Key) => [...new Set(seals.map(of).filter((name) => name !== undefined))].sort()
  const split = (of: Key, keys: readonly string[] = names(of)) => Object.fromEntries(keys
    .map((key) => [key, seals.filter((row) => of(row) === key)] as const)
    .filter(([, rows]) => rows.length)
    .map(([key, rows]) => [key, summarise(rows)]))
  return {
    overall: summarise(seals, pictures),
    tiers: Object.fromEntries(tiers.map((tier) => [tier,
      summarise(seals.filter((row) => row.tier === tier), pictures.filter((picture) => picture.tier === tier))])),
    negatives: negatives(pictures),
    byShape: split((row) => sealShapes[row.seal.shape], sealShapes),
    byLength: split((row) => bucket(row.seal.n_chars, lengthEdges)),
    byCharacterWidth: split((row) => bucket(row.seal.char_px?.[0] ?? 99, widthEdges)),
    byInk: split((row) => row.seal.ink),
    byGroup: split((row) => row.seal.layout ?? row.seal.group),
    confusion: confusion(seals),
    wrongTitles: count(seals.map(errorClass).filter((name) => name !== null)),
    calibration: calibration(seals),
    errors: count(pictures.map((picture) => picture.error).filter((error) => error !== undefined)),
  }
}

const lengthEdges: [number, string][] = [[4, ' 1–4 characters'], [8, ' 5–8'], [12, ' 9–12'], [16, '13–16'], [20, '17–20'], [Infinity, '21 and more']]
const widthEdges: [number, string][] = [[9, ' 9 px and less'], [12, '10–12 px'], [18, '13–18 px'], [30, '19–30 px'], [Infinity, '31 px and more']]

function bucket (value: number, edges: [number, string][]): string {
  return edges.find(([edge]) => value <= edge)![1]
}

export function summarise (rows: readonly SealRow[], pictures?: readonly PictureRow[]): Summary {
  const found = rows.filter((row) => row.found)
  const recall = rows.length ? found.length / rows.length : null
  const others = rows.flatMap((row) => row.otherNeds)
  const counted = pictures && detection(pictures, rows.length, found.length, recall)
  return {
    ...counted,
    truthSeals: rows.length,
    matched: found.length,
    recall,
    meanIou: mean(found.map((row) => row.iou)),
    shapeAccuracy: mean(found.map((row) => Number(row.shapeRight))),
    titleExact: mean(rows.map((row) => Number(row.exact))),
    titleNed: mean(rows.map((row) => row.ned)),
    titleExactMatched: mean(found.map((row) => Number(row.exact))),
    titleNedMatched: mean(found.map((row) => row.ned)),
    otherLines: others.length,
    othersRecall: mean(others),
    othersExact: mean(others.map((ned) => Number(ned === 1))),
    anyLineNed: mean(rows.flatMap((row) => row.anyNeds)),
  }
}

function detection (pictures: readonly PictureRow[], truth: number, hit: number, recall: number | null) {
  const predictedSeals = pictures.reduce((sum, picture) => sum + picture.predicted, 0)
  const precision = predictedSeals ? hit / predictedSeals : truth ? 0 : null
  const f1 = !truth ? null : hit && precision && recall ? 2 * precision * recall / (precision + recall) : 0
  return { images: pictures.length, predictedSeals, precision, f1 }
}

function negatives (pictures: readonly PictureRow[]): Negatives {
  const without = pictures.filter((picture) => !picture.truth)
  const wrong = without.filter((picture) => picture.predicted)
  return {
    images: without.length,
    falseImages: wrong.length,
    falseRate: without.length ? wrong.length / without.length : null,
    falseSeals: wrong.reduce((sum, picture) => sum + picture.predicted, 0),
    files: wrong.map((picture) => `${picture.file} (${picture.kind ?? 'no seal'}) x${picture.predicted}`),
  }
}

function confusion (rows: readonly SealRow[]): Record<string, Record<string, number>> {
  const out: Record<string, Record<string, number>> = {}
  for (const row of rows) {
    if (row.shape === null) continue
    const answers = out[sealShapes[row.seal.shape]!] ??= {}
    const answered = sealShapes[row.shape] ?? String(row.shape)
    answers[answered] = (answers[answered] ?? 0) + 1
  }
  return out
}

function count (names: readonly string[]): Record<string, number> {
  const out: Record<string, number> = {}
  for (const name of names) out[name] = (out[name] ?? 0) + 1
  return out
}

function mean (values: readonly number[]): number | null {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null
}
