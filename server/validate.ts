/**
 * The action's parameters against its schema: first unknown ones, then wrong types. All parameters of the API are single values,
 * so that reading the schema here is less than a library for any schema would be.
 */
import type { Action, ActionParameters } from './actions/index.js'
import { ApiError } from './errors.js'
import { LargeText } from './large-text.js'
import type { Call } from './parse.js'
import type { Edition } from './regions.js'

/** Parameters come back with their defaults, those too that only another edition has. @throws {ApiError} */
export type Validate = (action: Action, call: Call) => ActionParameters

/** What a property of an action's schema may say; a test holds the schemas to it. */
interface Property { type: 'boolean' | 'integer' | 'string', contentEncoding?: 'base64' }
type Properties = Record<string, Property>

/** @param edition asked at every call */
export function createValidate (edition: () => Edition): Validate {
  return (action, call) => {
    const { properties } = action.requestSchema[edition()] as { properties: Properties }
    checkNames(call, properties)
    const parameters: Record<string, unknown> = { ...action.defaults }
    // Over what is there: looking for what is not costs more than all the rest of this.
    for (const name in call.parameters) {
      const property = properties[name]
      const value = typed(call.parameters[name], property, call.textual)
      if (!isOf[property.type](value)) throw new ApiError('InvalidParameter', { text: 'type', name, type: wireTypes[property.type] })
      parameters[name] = value
    }
    return parameters as ActionParameters
  }
}

const isOf: Record<Property['type'], (value: unknown) => boolean> = {
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  string: (value) => typeof value === 'string' || value instanceof LargeText,
}

/** The type names of the contract's pages; which of them the message really uses for these two is assumed. */
const wireTypes: Record<Property['type'], string> = { boolean: 'bool', integer: 'int64', string: 'string' }

/** Arrays are flattened in queries and forms (`Key.0`); their indexes must start with 0. */
function checkNames (call: Call, known: Properties): void {
  for (const name in call.parameters) {
    if (Object.hasOwn(known, name)) continue
    const [root, index] = name.split('.')
    if (call.textual && /^[1-9]\d*$/.test(index ?? '') && !(`${root}.0` in call.parameters)) throw new ApiError('InvalidParameter', { text: 'array', name: root })
    throw new ApiError('UnknownParameter', { name })
  }
}

const booleans = new Map<unknown, boolean>([['true', true], ['True', true], ['1', true], ['false', false], ['False', false], ['0', false], ['', false]])

/** Text → the type the schema wants, in the spellings of all SDKs; what cannot be one stays as it is. */
function typed (value: unknown, { type, contentEncoding }: Property, textual: boolean): unknown {
  if (value instanceof LargeText) return contentEncoding ? value : value.toString()
  if (!textual) return value
  if (type === 'boolean') return booleans.get(value) ?? value
  return type === 'integer' && /^-?\d+$/.test(String(value)) ? Number(value) : value
}
