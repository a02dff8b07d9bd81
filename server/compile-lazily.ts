/**
 * How Fastify checks what comes in and writes what goes out. Compiling all schemas would be a good part of the time to start, and
 * most are never used: one is compiled with the first request that it is for, and the compiler is loaded with the first of all.
 * Answers are not cut down to their schemas, which describe them; tests hold them to it.
 */
import type { Ajv, AnySchema, ValidateFunction } from 'ajv'
import type { FastifyServerOptions } from 'fastify'
import { newAjv } from './json-schema.js'

type Compilers = NonNullable<NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']>

export function compileLazily (): Compilers {
  let ajv: Ajv | undefined
  const validator = ({ schema }: { schema: AnySchema }) => {
    let validate: ValidateFunction | undefined
    return (data: unknown) => {
      ajv ??= newAjv({ coerceTypes: 'array', useDefaults: true, allowUnionTypes: true })
      validate ??= ajv.compile(schema)
      return validate(data) ? { value: data } : { error: Object.assign(new Error(ajv.errorsText(validate.errors)), { statusCode: 400 }) }
    }
  }
  const serializer = () => (data: unknown) => JSON.stringify(data)
  // Fastify's types ask for what ajv itself would return; at run time it takes either.
  return { buildValidator: () => validator, buildSerializer: () => serializer } as unknown as Compilers
}
