/**
 * FLOW 1: a call, from the bytes of the request to the bytes of the answer. The order of the checks is part of the
 * contract: a request that breaks two rules is told of the first. Every step may throw; only this function catches.
 */
import type { Account } from './account.js'
import { firstAnswer, type AnswerSource } from './answer/index.js'
import { authenticate, type AuthOptions } from './authenticate.js'
import { checkCommon, findAction, languageOf } from './common-parameters.js'
import type { Download } from './download.js'
import { failure, success, type Envelope, type HttpAnswer } from './envelope.js'
import type { HttpRequest } from './http-request.js'
import { readImage } from './image-source.js'
import { checkMethod, checkSize, parse } from './parse.js'
import type { Edition } from './regions.js'
import type { Throttle } from './throttle.js'
import type { Validate } from './validate.js'

/** What a call needs besides its request: made once, at start. */
export interface Gate extends AuthOptions {
  edition: Edition
  throttle: Throttle
  account: Account
  validate: Validate
  download: Download
  sources: AnswerSource[]
  /** Told of every error before it is answered. */
  report: (error: unknown, requestId: string) => void
}

export async function call (http: HttpRequest, gate: Gate): Promise<HttpAnswer> {
  const envelope: Envelope = {
    requestId: gate.clock.newRequestId(),
    traceId: http.headers['x-tc-traceid'],
    language: languageOf(http),
    backendLanguage: gate.edition === 'mainland' ? 'zh' : 'en',
  }
  try {
    checkMethod(http)
    checkSize(http)
    const parsed = parse(http)
    envelope.language = languageOf(http, parsed.common)
    const action = findAction(parsed)
    checkCommon(parsed, gate.edition, gate.auth)
    const caller = authenticate(parsed, gate)
    gate.account.checkPermission(caller)
    gate.throttle(caller.secretId, action.name)
    gate.account.checkBilling(caller)
    const parameters = gate.validate(action, parsed)
    const image = await readImage(action.picture(parameters, gate.edition), gate.edition, gate.download, http.signal)
    const { result, source } = await firstAnswer(gate.sources, { action, image, signal: http.signal })
    gate.account.charge()
    return success(result, { ...envelope, source })
  } catch (error) {
    gate.report(error, envelope.requestId)
    return failure(error, envelope)
  }
}
