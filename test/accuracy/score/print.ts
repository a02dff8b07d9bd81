/** A report in, tables for the terminal out. */
import type { Calibration } from './calibration.js'
import type { SealRow } from './judge.js'
import type { Report, Summary } from './summary.js'
import { sealShapes } from '../../../detector/seal.js'

const columns: [string, keyof Summary][] = [
  ['images', 'images'], ['seals', 'truthSeals'], ['prec', 'precision'], ['recall', 'recall'], ['IoU', 'meanIou'], ['shape', 'shapeAccuracy'],
  ['exact', 'titleExact'], ['1-NED', 'titleNed'], ['exactM', 'titleExactMatched'], ['1-NEDM', 'titleNedMatched'],
  ['others', 'othersRecall'], ['othEx', 'othersExact'], ['any', 'anyLineNed'],
]

const counts = new Set<keyof Summary>(['images', 'truthSeals'])

export function printReport (report: Report, rows: readonly SealRow[], worst: number): string {
  const { negatives } = report
  const out = [
    table('tier', { ...report.tiers, ALL: report.overall }),
    table('shape', report.byShape),
    table('layout', report.byGroup),
    table('ink', report.byInk),
    table('length', report.byLength),
    table('character', report.byCharacterWidth),
    `shapes, drawn → answered: ${JSON.stringify(report.confusion)}`,
  ]
  if (negatives.images) {
    out.push(`without a seal: ${negatives.falseImages} of ${negatives.images} pictures got one (rate ${cell(negatives.falseRate).trim()}), ` +
      `${negatives.falseSeals} false seals`, ...negatives.files.map((file) => `  ${file}`))
  }
  const wrong = Object.entries(report.wrongTitles).sort(([, a], [, b]) => b - a)
  if (wrong.length) out.push(`wrong titles: ${wrong.map(([name, titles]) => `${name} ${titles} (${(titles / rows.length).toFixed(3)})`).join(', ')}`)
  if (report.calibration) out.push(confidences(report.calibration))
  if (Object.keys(report.errors).length) out.push(`errors: ${JSON.stringify(report.errors)}`)
  if (worst) out.push('worst titles', ...worstTitles(rows, worst))
  return out.join('\n')
}

function confidences ({ bins, bias, slope }: Calibration): string {
  return [
    'confidence            titles   mean  exact',
    ...bins.map(({ from, titles, confidence, exact }) => `from ${from.toFixed(1)}`.padEnd(22) + String(titles).padStart(6) + cell(confidence) + cell(exact)),
    `fit over what it says: bias ${bias.toFixed(2)}, slope ${slope.toFixed(2)}; 0 and 1 where it is right`,
  ].join('\n')
}

function worstTitles (rows: readonly SealRow[], limit: number): string[] {
  return [...rows].sort((a, b) => a.ned - b.ned).slice(0, limit).map((row) =>
    `  ${row.ned.toFixed(2)} ${row.file} ${row.seal.layout ?? sealShapes[row.seal.shape]} drawn ${row.seal.title} read ${row.title ?? '(not found)'} ` +
    `IoU ${row.iou.toFixed(2)} character ${row.seal.char_px?.join('×') ?? '?'}`)
}

function table (title: string, rows: Record<string, Summary>): string {
  const head = title.padEnd(22) + columns.map(([name]) => name.padStart(7)).join('')
  const lines = Object.entries(rows).map(([name, summary]) => name.padEnd(22) + columns.map(([, key]) => cell(summary[key], counts.has(key))).join(''))
  return [head, ...lines, ''].join('\n')
}

function cell (value: number | null | undefined, isCount = false): string {
  if (value === null || value === undefined) return '      –'
  return (isCount ? String(value) : value.toFixed(3)).padStart(7)
}
