/** Is this a fault's rule? The schema says which fields there are; what they may say together is said here. */
import type { ValidateFunction } from 'ajv'
import { faultRule, type FaultRule } from '../../schemas/fault.js'
import { nearest } from '../config/nearest.js'
import { errors, isErrorCode } from '../errors.js'
import { newAjv } from '../json-schema.js'
import { FaultError } from './fault-error.js'
import { latencyForms, parseLatency } from './latency.js'

let fits: ValidateFunction<FaultRule> | undefined

/** @throws {FaultError} */
export function checkRule (rule: unknown): FaultRule {
  fits ??= newAjv().compile<FaultRule>(faultRule)
  if (!fits(rule)) {
    const [error] = fits.errors ?? []
    const unknown = error?.keyword === 'additionalProperties' ? ` '${String(error.params.additionalProperty)}'` : ''
    throw new FaultError(`${error?.instancePath.slice(1).replaceAll('/', '.') || 'the rule'} ${error?.message ?? 'is wrong'}${unknown}`)
  }
  const { error, http, connection, delay } = rule.then
  const chosen = Object.entries({ error, http, connection }).filter(([, value]) => value !== undefined).map(([name]) => name)
  if (chosen.length > 1) throw new FaultError(`then has ${chosen.join(' and ')}; one request can meet only one of them`)
  if (typeof error === 'string' && !isErrorCode(error)) {
    throw new FaultError(`'${error}' is no known error code; the nearest is ${nearest(error, Object.keys(errors))}. Any code may be given with its message: {"Code", "Message"}`)
  }
  if (delay !== undefined && !parseLatency(String(delay))) throw new FaultError(`'${delay}' is no delay: ${latencyForms}`)
  checkPattern(rule.when?.image?.urlPattern)
  return rule
}

function checkPattern (pattern: string | undefined): void {
  try {
    if (pattern !== undefined) RegExp(pattern)
  } catch {
    throw new FaultError(`when.image.urlPattern: '${pattern}' is no regular expression`)
  }
}
