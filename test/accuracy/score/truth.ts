/** What a truth.json holds, and what a predictions file holds: the two sides that the scorer compares. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type TruthBox = [x: number, y: number, width: number, height: number]

export interface TruthSeal {
  /** Code of the shape: 0 round, 1 oval, 2 rectangle, 3 diamond, 4 triangle. */
  shape: number
  bbox: TruthBox
  title: string
  /** Other titles that are as right. */
  title_alt?: string[]
  others: string[]
  n_chars: number
  ink?: string
  group?: string
  /** Width and height of a title character, px. */
  char_px?: [number, number]
  /** Share of the seal's box that print or another seal covers. */
  overlap?: number
  /** Share of the seal that lies outside the page. */
  cut?: number
  layout?: string
  /** Outline in the picture's pixels. */
  outline?: TruthOutline
}

/** Points clockwise: the corners, or sixteen points of the ellipse beginning where the seal's top is. */
export interface TruthOutline { kind: 'ellipse' | 'corners', points: [number, number][] }

export interface TruthPicture {
  file: string
  tier: string
  kind?: string
  width: number
  height: number
  seals: TruthSeal[]
  /** Boxes on which an answer is neither right nor wrong. */
  ignore?: TruthBox[]
}

export interface PredictedSeal {
  SealBody?: string | null
  Location?: { X?: number, Y?: number, Width?: number, Height?: number }
  OtherTexts?: (string | null)[] | null
  SealShape?: string | number | null
  /** Not the API's: how likely the title is right. */
  Confidence?: number
}

export interface PredictedAnswer { SealInfos?: PredictedSeal[], Error?: { Code?: string } | string }

export interface Prediction {
  file: string
  response?: PredictedAnswer | { Response: PredictedAnswer } | string
  error?: { Code?: string } | string
}

/** The truth of a folder with truth.json and images/. */
export function readTruth (folder: string): TruthPicture[] {
  return JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))
}

/** Where a picture of such a folder lies. */
export function pictureFile (folder: string, file: string): string {
  const inImages = join(folder, 'images', file)
  return existsSync(inImages) ? inImages : join(folder, file)
}
