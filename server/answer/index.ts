/** Ordered sources of answers; the first that has one gives it. */
import type { Action } from '../actions/index.js'
import type { Image } from '../image-source.js'

export interface Question {
  action: Action
  image: Image
  signal: AbortSignal
}

export interface AnswerSource {
  /** What X-SealOCR-Source says. */
  name: string
  /** Undefined: ask the next one. @throws {ApiError} */
  answer (question: Question): Promise<object | undefined>
  ready (): Promise<void>
  close (): Promise<void>
}

export interface Answer {
  result: object
  source: string
}

export async function firstAnswer (sources: AnswerSource[], question: Question): Promise<Answer> {
  for (const source of sources) {
    const result = await source.answer(question)
    if (result) return { result, source: source.name }
  }
  throw new Error('No source has an answer: the last one must always have one')
}
