/** The action's parameters against its schema: first unknown ones, then wrong types; ajv's findings become API errors. */
import { Ajv, type ValidateFunction } from 'ajv'
import { actions, type Action } from './actions/index.js'
import { ApiError } from './errors.js'
import type { Call } from './parse.js'
import type { Edition } from './regions.js'
import type { SealOcrRequest } from '../schemas/seal-ocr.js'

export type Validate = (action: Action, call: Call) => SealOcrRequest

/** Keeps what it has compiled, by schema. Whether the schemas are ones a test says: looking at start would cost a good part of it. */
const ajv = new Ajv({ useDefaults: true, strict: true, meta: false, validateSchema: false })

/** Compiles the schemas of all actions, so that a wrong one is found at start. */
export function createValidate (edition: Edition): Validate {
  const compiled = new Map(actions.map((action) => [action, ajv.compile<SealOcrRequest>(action.requestSchema[edition])]))
  return (action, call) => {
    const schema = action.requestSchema[edition] as { properties: Record<string, { type: string }> }
    checkNames(call, schema.properties)
    const parameters = call.textual ? typed(call.parameters, schema.properties) : { ...call.parameters }
    const check = compiled.get(action) as ValidateFunction<SealOcrRequest>
    if (check(parameters)) return parameters
    const name = check.errors?.[0]?.instancePath.slice(1) ?? ''
    throw new ApiError('InvalidParameter', { text: 'type', name, type: wireTypes[schema.properties[name]?.type] ?? 'object' })
  }
}

/** The type names of the contract's pages; which of them the message really uses for these two is assumed. */
const wireTypes: Record<string, string> = { boolean: 'bool', integer: 'int64', string: 'string' }

/** Arrays are flattened in queries and forms (`Key.0`); their indexes must start with 0. */
function checkNames (call: Call, known: object): void {
  for (const name of Object.keys(call.parameters)) {
    if (Object.hasOwn(known, name)) continue
    const [root, index] = name.split('.')
    if (call.textual && /^[1-9]\d*$/.test(index ?? '') && !(`${root}.0` in call.parameters)) throw new ApiError('InvalidParameter', { text: 'array', name: root })
    throw new ApiError('UnknownParameter', { name })
  }
}

const booleans = new Map([['true', true], ['True', true], ['1', true], ['false', false], ['False', false], ['0', false], ['', false]])

/** Text → the type the schema wants, in the spellings of all SDKs; what cannot be one stays text, and ajv complains. */
function typed (parameters: Record<string, unknown>, known: Record<string, { type: string }>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => {
    const text = String(value)
    if (known[name].type === 'boolean') return [name, booleans.get(text) ?? text]
    if (known[name].type === 'integer' && /^-?\d+$/.test(text)) return [name, Number(text)]
    return [name, text]
  }))
}
