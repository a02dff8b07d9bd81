/**
 * One call while it runs, as the journal sees it. The flow tells it what it has found out; when the call ends, what is worth
 * keeping is copied. This is on the path of every request, so nothing is worked out here that a view can work out later.
 */
import type { AuthMode, Caller, Proof } from '../authenticate.js'
import { clip } from '../clip.js'
import type { HttpAnswer } from '../envelope.js'
import { ApiError } from '../errors.js'
import type { HttpRequest } from '../http-request.js'
import type { LazyImage } from '../image-source.js'
import { LargeText } from '../large-text.js'
import type { Call } from '../parse.js'
import { secretIdOf, withoutSession } from '../session-name.js'
import type { Session } from '../sessions.js'
import type { Entry, Step } from './entry.js'

const steps: Step[] = ['parse', 'authenticate', 'admit', 'validate', 'answer']

/** What an entry weighs besides its texts; measured, with some to spare. */
const baseBytes = 1500
const maxTextLength = 2000

export class Exchange {
  readonly #atMs: number
  readonly #startMs: number
  readonly #marksMs: number[] = []
  #call?: Call
  #caller?: Caller
  #image?: LazyImage

  constructor (readonly http: HttpRequest, readonly session: Session, readonly requestId: string, readonly auth: AuthMode) {
    this.#atMs = session.clock.now()
    this.#startMs = session.clock.elapsed()
  }

  parsed (call: Call): void {
    this.#call = call
    this.#mark()
  }

  authenticated (caller: Caller): void {
    this.#caller = caller
    this.#mark()
  }

  admitted (): void {
    this.#mark()
  }

  validated (image: LazyImage): void {
    this.#image = image
    this.#mark()
  }

  /** @param seq given by the journal */
  entry (seq: number, answer: HttpAnswer, error?: unknown): Entry {
    const evidence = error instanceof ApiError ? error.evidence : undefined
    const proof = this.#caller?.proof ?? evidence as Proof | undefined
    const parameters = kept(this.#call)
    const url = typeof parameters.ImageUrl === 'string' ? parameters.ImageUrl.length : 0
    const { common = {}, http: { method, headers } } = this.#call ?? { http: this.http }
    const own = this.#call?.textual ? (text: string | undefined) => text && clip(text, maxTextLength) : (text: string | undefined) => text
    return {
      seq,
      requestId: this.requestId,
      session: this.session.name,
      atMs: this.#atMs,
      method,
      common: {
        action: own(common.Action),
        version: own(common.Version),
        region: own(common.Region),
        language: own(common.Language),
        client: own(common.RequestClient),
        timestamp: own(common.Timestamp),
      },
      traceId: headers['x-tc-traceid'],
      secretId: this.#caller?.secretId ?? own(withoutSession(common.SecretId ?? secretIdOf(this.http))),
      auth: { mode: this.auth, verdict: this.#verdict(answer.code), proof: proof?.stringToSign ? proof : undefined },
      parameters,
      answer: {
        source: answer.source,
        code: answer.code,
        status: answer.status ?? 200,
        connection: answer.connection,
        body: answer.body,
      },
      evidence,
      timesMs: this.#times(),
      bytes: baseBytes + url + 2 * (answer.body.length + (proof?.canonicalRequest?.length ?? 0) + (proof?.stringToSign?.length ?? 0)),
    }
  }

  /** The picture, where some step has asked for it: its digest may be worked out when nobody waits any more. */
  get image (): LazyImage['current'] {
    return this.#image?.current
  }

  #mark (): void {
    this.#marksMs.push(this.session.clock.elapsed())
  }

  #verdict (code?: string): Entry['auth']['verdict'] {
    if (this.#caller) return this.#caller.proof ? 'right' : 'not-checked'
    return code?.startsWith('AuthFailure.') ? 'refused' : 'not-reached'
  }

  #times (): Entry['timesMs'] {
    this.#mark()
    const marks = this.#marksMs
    const timesMs: Entry['timesMs'] = { total: marks[marks.length - 1] - this.#startMs }
    for (let step = 0; step < marks.length; step++) timesMs[steps[step]] = marks[step] - (step === 0 ? this.#startMs : marks[step - 1])
    return timesMs
  }
}

function kept (call?: Call): Record<string, unknown> {
  const parameters: Record<string, unknown> = {}
  for (const name in call?.parameters) {
    const value = call.parameters[name]
    if (name === 'ImageBase64' && (typeof value === 'string' || value instanceof LargeText)) parameters[name] = `(${value.length} characters)`
    else if (typeof value === 'string') parameters[name] = value.length > maxTextLength || call.textual ? clip(value, maxTextLength) : value
    else parameters[name] = typeof value === 'object' ? clip(JSON.stringify(value), maxTextLength) : value
  }
  return parameters
}
