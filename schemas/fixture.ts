/**
 * A fixture file: which requests it answers, and with what. Only what is named here is ever written by a recording.
 */
import type { FromSchema } from 'json-schema-to-ts'
import { sealOcrResponse } from './seal-ocr.js'

const delay = {
  description: 'ms to wait before answering; `recorded` waits as long as the real service took (meta.latencyMs)',
  anyOf: [{ type: 'integer', minimum: 0 }, { type: 'string', const: 'recorded' }],
} as const

const error = {
  type: 'object',
  properties: { Code: { type: 'string', minLength: 1 }, Message: { type: 'string' } },
  required: ['Code', 'Message'],
  additionalProperties: false,
} as const

const step = {
  type: 'object',
  properties: { response: sealOcrResponse, error, delay },
  additionalProperties: false,
} as const

/** Each of them is enough for a match: they are several keys of one picture, the strongest first. */
const imageKeys = {
  type: 'object',
  properties: {
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'of the bytes of the file' },
    pixels: { type: 'string', pattern: '^p1:[0-9a-f]{64}$', description: 'of the upright pixels: survives a lossless re-encode' },
    url: { type: 'string', minLength: 1, description: 'an ImageUrl; what presigning adds to it does not count' },
    urlPattern: { type: 'string', minLength: 1, description: 'a regular expression for the ImageUrl' },
    file: { type: 'string', pattern: '^[^/\\\\]+$', description: 'a picture beside the fixture: the same as its sha256' },
  },
  minProperties: 1,
  additionalProperties: false,
} as const

const properties = {
  $schema: { type: 'string' },
  version: { type: 'integer', const: 1 },
  action: { type: 'string', minLength: 1 },
  match: {
    type: 'object',
    properties: {
      image: imageKeys,
      params: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] }, description: 'compared after defaults; what is not named may have any value' },
      session: { type: 'string', minLength: 1 },
    },
    additionalProperties: false,
  },
  priority: { type: 'integer', description: 'the higher wins over anything but a session' },
  response: sealOcrResponse,
  error,
  responses: { type: 'array', items: step, minItems: 1, description: 'one after the other, a step each call' },
  repeat: { type: 'string', enum: ['last', 'cycle', 'once'], description: 'after the last of `responses`: say it again (default), start over, or match no more' },
  delay,
  meta: {
    type: 'object',
    properties: {
      source: { type: 'string' },
      recordedAt: { type: 'string' },
      latencyMs: { type: 'integer', minimum: 0 },
      image: {
        type: 'object',
        properties: {
          type: { type: 'string' },
          bytes: { type: 'integer' },
          look: { type: 'string', pattern: '^d1:[0-9a-f]{64}$', description: 'how the picture looks: only tells, on a miss, which fixture comes nearest' },
        },
        additionalProperties: false,
      },
      note: { type: 'string' },
    },
    additionalProperties: false,
  },
} as const

const shape = { type: 'object', properties, required: ['version', 'action', 'match'], additionalProperties: false } as const

/** With what the types cannot say: exactly one kind of answer. */
export const fixtureSchema = {
  $id: 'sealocr-fixture-1',
  title: 'SealOCR emulator fixture',
  ...shape,
  oneOf: [{ required: ['response'] }, { required: ['error'] }, { required: ['responses'] }],
} as const

export type FixtureFile = FromSchema<typeof shape>
export type FixtureStep = FromSchema<typeof step>
export type FixtureDelay = FixtureStep['delay']
