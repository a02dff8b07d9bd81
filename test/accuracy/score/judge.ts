/**
 * Truth and predictions in; one row per truth seal and one per picture out. Seals are paired
 * greedily, best overlap first; an answer on an ignored box is neither right nor wrong.
 */
import { basename } from 'node:path'
import { iou, normalise, shareInside, similarity } from './compare.js'
import type { PredictedAnswer, Prediction, TruthBox, TruthPicture, TruthSeal } from './truth.js'

export interface FoundSeal { box: TruthBox, body: string, others: string[], shape: number, confidence?: number }

export interface SealRow {
  file: string
  tier: string
  seal: TruthSeal
  found: boolean
  iou: number
  /** Shape answered, −1 for nonsense, null where nothing was found. */
  shape: number | null
  shapeRight: boolean
  title: string | null
  /** As answered; undefined where nothing was found. */
  confidence?: number
  others: string[] | null
  exact: boolean
  /** 1-NED of the title, 0 where the seal was missed. */
  ned: number
  /** For each other line of the truth, 1-NED of the best line answered. */
  otherNeds: number[]
  /** The same over all lines and all fields: was it read at all? */
  anyNeds: number[]
}

export interface PictureRow {
  file: string
  tier: string
  kind?: string
  truth: number
  predicted: number
  hit: number
  error?: string
}

export interface Judgement { seals: SealRow[], pictures: PictureRow[] }

export function judge (truth: readonly TruthPicture[], predictions: readonly Prediction[], threshold = 0.5): Judgement {
  const byFile = new Map(predictions.map((prediction) => [basename(prediction.file), prediction]))
  const out: Judgement = { seals: [], pictures: [] }
  for (const picture of truth) {
    const { file, tier, kind } = picture
    const answer = readPrediction(byFile.get(basename(file)))
    const taken = new Set([...pair(picture.seals, answer.seals, threshold).values()].map((match) => match.index))
    const counted = answer.seals.filter((seal, i) => taken.has(i) || !isIgnored(seal.box, picture.ignore))
    const matches = pair(picture.seals, counted, threshold)
    const counts = { truth: picture.seals.length, predicted: counted.length, hit: matches.size }
    out.pictures.push({ file, tier, kind, ...counts, error: answer.error })
    picture.seals.forEach((seal, i) => {
      const match = matches.get(i)
      out.seals.push({ file, tier, ...row(seal, match && counted[match.index], match?.iou ?? 0) })
    })
  }
  return out
}

function isIgnored (box: TruthBox, areas: readonly TruthBox[] = []): boolean {
  return areas.some((area) => iou(box, area) >= 0.3 || shareInside(box, area) >= 0.6)
}

function row (seal: TruthSeal, found: FoundSeal | undefined, overlap: number): Omit<SealRow, 'file' | 'tier'> {
  const titles = [seal.title, ...seal.title_alt ?? []]
  const lines = found ? [found.body, ...found.others] : []
  const best = (text: string, among: string[]) => Math.max(0, ...among.map((line) => similarity(text, line)))
  return {
    seal,
    found: Boolean(found),
    iou: overlap,
    shape: found?.shape ?? null,
    shapeRight: found?.shape === seal.shape,
    title: found?.body ?? null,
    confidence: found?.confidence,
    others: found?.others ?? null,
    exact: Boolean(found) && titles.some((title) => normalise(title) === normalise(found?.body)),
    ned: found ? Math.max(...titles.map((title) => similarity(found.body, title))) : 0,
    otherNeds: seal.others.map((other) => best(other, found?.others ?? [])),
    anyNeds: [seal.title, ...seal.others].map((text) => best(text, lines)),
  }
}

interface Match { index: number, iou: number }

/** Truth index → answered index and overlap. */
function pair (truth: readonly TruthSeal[], found: readonly FoundSeal[], threshold: number): Map<number, Match> {
  const pairs = truth.flatMap((seal, i) => found.map((answer, j) => ({ i, j, iou: iou(seal.bbox, answer.box) })))
    .filter((candidate) => candidate.iou >= threshold && candidate.iou > 0)
    .sort((a, b) => b.iou - a.iou || a.i - b.i || a.j - b.j)
  const out = new Map<number, Match>()
  const used = new Set<number>()
  for (const { i, j, iou } of pairs) {
    if (out.has(i) || used.has(j)) continue
    out.set(i, { index: j, iou })
    used.add(j)
  }
  return out
}

/** An answer as the API writes it, wrapped or not; an error counts as no seals found. */
export function readPrediction (prediction: Prediction | undefined): { seals: FoundSeal[], error?: string } {
  if (!prediction) return { seals: [], error: 'missing' }
  const { response } = prediction
  if (typeof response === 'string') return { seals: [], error: response }
  const answer: PredictedAnswer = response && 'Response' in response ? response.Response : response ?? {}
  const error = prediction.error ?? answer.Error
  if (error) return { seals: [], error: typeof error === 'string' ? error : error.Code ?? 'error' }
  return {
    seals: (answer.SealInfos ?? []).map((seal) => {
      const { X = 0, Y = 0, Width = 0, Height = 0 } = seal.Location ?? {}
      const shape = Number.parseInt(String(seal.SealShape ?? ''), 10)
      return {
        box: [X, Y, Width, Height],
        body: seal.SealBody ?? '',
        others: (seal.OtherTexts ?? []).filter((text): text is string => Boolean(text)),
        shape: Number.isNaN(shape) ? -1 : shape,
        confidence: seal.Confidence,
      }
    }),
  }
}
