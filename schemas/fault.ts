/** A fault: when it strikes, how often, and what it does. One object for the admin API, the configuration and programs. */
import type { FromSchema } from 'json-schema-to-ts'

export const connectionFaults = ['reset', 'empty', 'hang', 'truncate', 'garbage'] as const

const when = {
  type: 'object',
  description: 'All of it must fit; what is left out fits everything',
  properties: {
    action: { type: 'string' },
    secretId: { type: 'string', description: 'without the name of a session' },
    region: { type: 'string' },
    session: { type: 'string' },
    image: {
      type: 'object',
      properties: {
        sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'of the decoded bytes of ImageBase64' },
        url: { type: 'string' },
        urlPattern: { type: 'string', description: 'a regular expression' },
      },
      minProperties: 1,
      additionalProperties: false,
    },
    params: { type: 'object', description: 'parameters, compared after their defaults' },
    probability: { type: 'number', exclusiveMinimum: 0, maximum: 1, description: 'how often it strikes where all else fits' },
    skip: { type: 'integer', minimum: 0, description: 'so many that fit go free first' },
  },
  additionalProperties: false,
} as const

const then = {
  type: 'object',
  description: 'A delay alone makes a slow success; it may come before one of the others',
  properties: {
    error: {
      description: 'a code of the table, or any code with its message',
      anyOf: [
        { type: 'string', minLength: 1 },
        {
          type: 'object',
          properties: { Code: { type: 'string', minLength: 1 }, Message: { type: 'string' } },
          required: ['Code', 'Message'],
          additionalProperties: false,
        },
      ],
    },
    http: {
      type: 'object',
      properties: {
        status: { type: 'integer', minimum: 200, maximum: 599 },
        headers: { type: 'object', additionalProperties: { type: 'string' } },
        body: { type: 'string' },
      },
      required: ['status'],
      additionalProperties: false,
    },
    connection: { type: 'string', enum: connectionFaults },
    delay: {
      description: 'ms, or a distribution: `100-300`, `lognormal:median=400,sigma=0.3`',
      anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string', minLength: 1 }],
    },
  },
  minProperties: 1,
  additionalProperties: false,
} as const

export const faultRule = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^[\\w.-]{1,64}$', description: 'given by the emulator where it is left out' },
    when,
    times: { type: 'integer', minimum: 1, description: 'so often it strikes, and is then gone; for ever where left out' },
    then,
  },
  required: ['then'],
  additionalProperties: false,
} as const

export type FaultRule = FromSchema<typeof faultRule>
export type FaultEffect = FaultRule['then']
export type ConnectionFault = (typeof connectionFaults)[number]
