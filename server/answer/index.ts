/** Ordered sources of answers; the first that has one gives it. */
import type { Action, ActionParameters, Picture } from '../actions/index.js'
import type { Caller } from '../authenticate.js'
import { ApiError } from '../errors.js'
import { GivenError } from '../given-error.js'
import type { Image } from '../image-source.js'
import type { Call } from '../parse.js'
import type { Session } from '../sessions.js'

/** All that a source may go by. */
export interface Question {
  action: Action
  session: Session
  caller: Caller
  /** As sent, common parameters included; `http.signal` tells when the client leaves. */
  call: Call
  /** The action's own, typed, after defaults. */
  parameters: ActionParameters
  /** Where the picture is: its URL, or its base64 text. */
  picture: Picture
  /** The picture itself: decoded or fetched when somebody first asks. Who does not ask opens no connection. @throws {ApiError} */
  image: () => Promise<Image>
}

export interface AnswerSource {
  /** What X-SealOCR-Source says of answers and errors that name no source themselves. */
  name: string
  /** Undefined: ask the next one. @throws {ApiError | GivenError | WireFault} */
  answer (question: Question): Promise<SourceAnswer | undefined>
  ready (): Promise<void>
  close (): Promise<void>
}

/** `result` is the content of Response, without RequestId. */
export interface SourceAnswer {
  result: object
  /** Instead of the source's name, such as `fixture:round`. */
  source?: string
  /** How likely each title of the result is right to the letter, where that is known, for X-SealOCR-Confidence. */
  confidences?: number[]
}

export interface Answer extends SourceAnswer { source: string }

export async function firstAnswer (sources: AnswerSource[], question: Question): Promise<Answer> {
  for (const source of sources) {
    try {
      const answer = await source.answer(question)
      if (answer) return { ...answer, source: answer.source ?? source.name }
    } catch (error) {
      if (error instanceof ApiError || error instanceof GivenError) error.source ??= source.name
      throw error
    }
  }
  throw new Error('No source has an answer: the last one must always have one')
}
