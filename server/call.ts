/**
 * FLOW 1: a call, from the bytes of the request to the bytes of the answer. The order of the checks is part of the
 * contract: a request that breaks two rules is told of the first. Every step may throw; only this function catches.
 */
import { firstAnswer } from './answer/index.js'
import { authenticate } from './authenticate.js'
import { checkCommon, findAction, languageOf } from './common-parameters.js'
import { failure, success, type Envelope, type HttpAnswer } from './envelope.js'
import type { Gate } from './gate.js'
import type { HttpRequest } from './http-request.js'
import { lazyImage } from './image-source.js'
import { Exchange } from './journal/exchange.js'
import { checkMethod, checkSize, parse } from './parse.js'
import { checkSessionName, sessionName } from './session-name.js'

export async function call (http: HttpRequest, gate: Gate): Promise<HttpAnswer> {
  const { auth, edition, stamp } = gate.live.config
  const session = gate.sessions.enter(sessionName(http))
  const envelope: Envelope = {
    requestId: session.clock.newRequestId(),
    traceId: http.headers['x-tc-traceid'],
    stamp: stamp === 'on',
    language: languageOf(http),
    backendLanguage: edition === 'mainland' ? 'zh' : 'en',
  }
  const exchange = new Exchange(http, session, envelope.requestId, auth)
  try {
    checkSessionName(http)
    checkMethod(http)
    checkSize(http)
    const parsed = parse(http)
    exchange.parsed(parsed)
    envelope.language = languageOf(http, parsed.common)
    const action = findAction(parsed)
    checkCommon(parsed, edition, auth)
    const caller = authenticate(parsed, { auth, credentials: gate.credentials, clock: session.clock })
    exchange.authenticated(caller)
    session.account.checkPermission(caller)
    session.throttle(caller.secretId, action.name)
    session.account.checkBilling(caller)
    exchange.admitted()
    const parameters = gate.validate(action, parsed)
    const picture = action.picture(parameters, edition)
    const image = lazyImage(picture, edition, gate.download, http)
    exchange.validated(image)
    const question = { action, session, caller, call: parsed, parameters, picture, image }
    const { result, source, confidences } = await firstAnswer(gate.sources, question)
    session.account.charge(caller)
    envelope.source = source
    envelope.confidences = confidences
    return gate.journal.end(exchange, success(result, envelope))
  } catch (error) {
    gate.report(error, envelope.requestId)
    return gate.journal.end(exchange, failure(error, envelope), error)
  }
}
