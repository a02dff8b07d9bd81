/**
 * JSON Schema, by two libraries. One reads a schema and says whether a value fits: at once. The other compiles it first, which for
 * the schema of fixtures takes 90 ms; it is loaded where there is a reason to be told, or much to be checked.
 */
import { createRequire } from 'node:module'
import { Validator } from '@cfworker/json-schema'
import type { Ajv, Options } from 'ajv'

const require = createRequire(import.meta.url)
const validators = new WeakMap<object, Validator>()

export function fits (schema: object, value: unknown): boolean {
  const validator = validators.get(schema) ?? new Validator(schema)
  validators.set(schema, validator)
  return validator.validate(value).valid
}

/** Our schemas are schemas: a test says so, and looking costs a good part of what compiling does. */
export function newAjv (options: Options = {}): Ajv {
  const ajv = require('ajv') as { Ajv: new (options: Options) => Ajv }
  return new ajv.Ajv({ meta: false, validateSchema: false, ...options })
}
