/** The command line of `npm run accuracy`, read and checked. */
import { parseArgs } from 'node:util'
import { steps, type Step } from '../../detector/steps.js'
import type { Split } from './corpus.js'

export const usage = `npm run accuracy -- [options]
  --split tune|floor   which drawn set (tune)
  --set DIR            a folder with truth.json and images/ instead
  --tier NAME          only this tier; may be repeated
  --limit N            at most N pictures of each tier
  --draw DIR           only draw: pictures and truth.json into DIR
  --engine NAME        passed on to the detector
  --without STEP       leave a step of reading out; may be repeated
  --workers N          the detector's workers (2)
  --answers FILE       score these predictions, run no detector
  --oracle truth|none  score the truth itself, or nothing at all: a check of the harness
  --predictions FILE   write the answers
  --json FILE          write the report and all rows
  --worst N            list the N worst titles
  --check FILE         exit 1 where a figure is under its floor`

export interface Options {
  split: Split
  set?: string
  tiers?: string[]
  limit?: number
  draw?: string
  engine?: string
  /** Steps of reading that are left out, see detector/steps.ts. */
  without: Step[]
  workers: number
  answers?: string
  oracle?: 'truth' | 'none'
  predictions?: string
  json?: string
  worst: number
  check?: string
}

/** @throws Error with what is wrong with the options. */
export function readOptions (argv: readonly string[]): Options {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...argv],
    options: {
      split: { ...text, default: 'tune' },
      tier: { ...text, multiple: true },
      without: { ...text, multiple: true, default: [] },
      workers: { ...text, default: '2' },
      worst: { ...text, default: '0' },
      set: text,
      limit: text,
      draw: text,
      engine: text,
      answers: text,
      oracle: text,
      predictions: text,
      json: text,
      check: text,
    },
  })
  const { split, oracle, limit, worst, workers, tier, without, ...files } = values
  if (split !== 'tune' && split !== 'floor') throw new Error(`--split is tune or floor, not ${split}`)
  if (oracle !== undefined && oracle !== 'truth' && oracle !== 'none') throw new Error(`--oracle is truth or none, not ${oracle}`)
  return {
    ...files,
    split,
    oracle,
    tiers: tier,
    without: without.map(stepOf),
    limit: limit === undefined ? undefined : whole('--limit', limit),
    worst: whole('--worst', worst),
    workers: whole('--workers', workers),
  }
}

function stepOf (name: string): Step {
  if (!Object.hasOwn(steps, name)) throw new Error(`--without is one of ${Object.keys(steps).join(', ')}, not ${name}`)
  return name as Step
}

function whole (name: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`${name} is a whole number, not ${value}`)
  return Number(value)
}
