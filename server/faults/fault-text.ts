/**
 * A fault in one line of text → its rule. Headers, magic URLs and pictures all use it: a code alone, or `key=value` parts with
 * semicolons: `RequestLimitExceeded`, `code=FailedOperation.DownLoadError; delay=300`, `connection=reset; times=2`, `http=503`.
 */
import type { FaultRule } from '../../schemas/fault.js'
import { checkRule } from './check-rule.js'
import { FaultError } from './fault-error.js'

const keys = ['code', 'message', 'http', 'body', 'connection', 'delay', 'times', 'skip', 'probability']

/** @throws {FaultError} */
export function parseFaultText (text: string): FaultRule {
  const given = parts(text)
  const number = (key: string) => given[key] === undefined ? undefined : Number(given[key])
  const { code, message, http, body, connection, delay, times, skip, probability } = given
  return checkRule(withoutUndefined({
    when: skip === undefined && probability === undefined ? undefined : withoutUndefined({ skip: number('skip'), probability: number('probability') }),
    times: times === undefined ? undefined : number('times'),
    then: withoutUndefined({
      error: message === undefined ? code : { Code: code ?? '', Message: message },
      http: http === undefined ? undefined : withoutUndefined({ status: number('http'), body }),
      connection,
      delay,
    }),
  }))
}

function parts (text: string): Record<string, string> {
  if (!text.includes('=')) return { code: text.trim() }
  return Object.fromEntries(text.split(';').filter((part) => part.trim() !== '').map((part) => {
    const [, key, value] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(part) ?? []
    if (!keys.includes(key)) throw new FaultError(`'${part.trim()}' is none of ${keys.map((name) => `${name}=…`).join(', ')}`)
    return [key, value]
  }))
}

function withoutUndefined<T extends object> (value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T
}
