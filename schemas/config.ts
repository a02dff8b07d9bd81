/**
 * Every option once: its default, its limits and what it does. Environment names, flags, the help text and the table
 * of docs/configuration.md are derived from here. `writeOnly` marks secrets. Where the default depends on the profile, it is in `profiles`.
 */
import type { FromSchema } from 'json-schema-to-ts'

export const configSchema = {
  type: 'object',
  properties: {
    port: { type: 'integer', minimum: 0, maximum: 65535, default: 4866, description: 'port; 0 picks a free one and prints it' },
    host: { type: 'string', minLength: 1, default: 'localhost', description: 'name or address to listen on' },
    profile: { type: 'string', enum: ['dev', 'real'], default: 'dev', description: '`dev` makes trying easy; `real` is as strict as the real service: signatures, clock, 5 requests a second' },
    edition: { type: 'string', enum: ['mainland', 'international'], default: 'mainland', description: 'which of the two published editions is imitated: PDF parameters, size limit, regions, language of messages' },
    mode: { type: 'string', enum: ['auto', 'emulate', 'replay', 'record', 'passthrough'], default: 'auto', description: 'what answers: `auto` a fixture, else the local pipeline; `emulate` the pipeline alone; `replay` fixtures alone, without any network; `record` a fixture, else the real service, whose answer becomes a fixture; `passthrough` the real service' },
    fixtures: { type: 'string', default: './fixtures', description: 'folders of fixtures, several with `:`; recordings go into the first' },
    watch: { type: 'string', enum: ['off', 'on'], default: 'off', description: 'loads fixtures again when a file changes' },
    record: { type: 'string', enum: ['missing', 'all'], default: 'missing', description: 'in mode record: ask upstream only where no fixture answers, or always' },
    recordImages: { type: 'string', enum: ['none', 'sidecar'], default: 'none', description: 'whether recording puts pictures beside their fixtures; they may show what is confidential, so by default only their hashes are kept' },
    upstream: { type: 'string', pattern: '^https?://', default: 'https://ocr.tencentcloudapi.com', description: 'the service that record, passthrough and verify ask' },
    upstreamCredentials: { type: 'string', minLength: 1, writeOnly: true, description: '`id:key` or `id:key:token` to sign requests to upstream with; from TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and TENCENTCLOUD_TOKEN where not given' },
    auth: { type: 'string', enum: ['off', 'lenient', 'strict'], description: '`off` looks at nothing; `lenient` wants the right form, and the right signature where the SecretId is known; `strict` is as the real service' },
    credentials: { type: 'string', minLength: 1, writeOnly: true, default: 'AKIDsealocrEmulator00000000000EXAMPLE:sealocrEmulatorSecretKey0EXAMPLE', description: 'known SecretIds: `id:key` or `id:key:token`, several with commas, or `@file.json` with an array of {secretId, secretKey, token, state}' },
    rateLimit: { type: 'string', pattern: '^(off|[1-9][0-9]*/s)$', description: '`off`, or requests a second by SecretId and action, such as `5/s`' },
    accountState: { type: 'string', minLength: 1, default: 'ok', description: '`ok`, `not-opened`, `arrears`, `exhausted`, `abnormal`, or any error code: what the account answers' },
    quota: { type: 'integer', minimum: 0, description: 'answered calls until the resource package is used up; unlimited where not given' },
    clock: { type: 'string', minLength: 1, default: 'real', description: '`real`, an ISO time at which it stands still, or a shift such as `+90s` or `-8h`' },
    seed: { type: 'string', minLength: 1, description: 'makes RequestIds reproducible; random where not given' },
    faults: { type: 'string', minLength: 1, description: 'faults from the start: a JSON array of rules, or `@file.json`' },
    latency: { type: 'string', minLength: 1, description: 'how long answers wait, in ms: `200`, `100-300` or `lognormal:median=400,sigma=0.3`' },
    urlFetch: { type: 'string', enum: ['off', 'map', 'public', 'any'], default: 'public', description: 'which addresses an ImageUrl may have: none, those of urlMap alone, public ones, or private and loopback ones too' },
    urlMap: { type: 'string', minLength: 1, description: 'folders that stand for addresses, without network: `https://cdn.example/=./pictures/`, several with commas' },
    engine: { type: 'string', enum: ['auto', 'seal', 'paddle', 'tesseract'], default: 'auto', description: 'what reads the text: `seal` (made for seals) and `paddle` (PP-OCR), both on ONNX Runtime, or the weaker `tesseract`; `auto` is `seal`, or `tesseract` where ONNX Runtime is not installed' },
    ocrWorkers: { type: 'integer', minimum: 1, description: 'threads that read pictures; by default the cores less one, 1 to 4' },
    ocrQueue: { type: 'integer', minimum: 0, default: 64, description: 'pictures that may wait for a thread' },
    ocrTimeout: { type: 'integer', minimum: 1, default: 10000, description: 'time for one picture, in ms' },
    stamp: { type: 'string', enum: ['on', 'off'], default: 'on', description: 'whether answers carry X-SealOCR-Source and -Confidence, which the real service does not send' },
    tls: { type: 'string', enum: ['off', 'on'], default: 'off', description: 'HTTPS, with a certificate made at start for localhost and *.tencentcloudapi.com unless one is given' },
    tlsCert: { type: 'string', minLength: 1, description: 'file with the certificate, PEM' },
    tlsKey: { type: 'string', minLength: 1, description: 'file with its key, PEM' },
    journalMax: { type: 'integer', minimum: 0, default: 1000, description: 'calls that the journal keeps, over all sessions' },
    journalBytes: { type: 'integer', minimum: 0, default: 33554432, description: 'about how much memory they may take, in bytes' },
    adminToken: { type: 'string', minLength: 1, writeOnly: true, description: 'what requests to the emulator\'s own routes must carry as `Authorization: Bearer …`; none is asked for where not given' },
    adminHosts: { type: 'string', minLength: 1, description: 'names, with commas, under which these routes may be asked for besides localhost, addresses and names without a dot' },
    logLevel: { type: 'string', enum: ['silent', 'error', 'warn', 'info', 'debug'], default: 'info', description: 'how much is logged, as JSON lines' },
  },
  required: ['port', 'host', 'profile', 'edition', 'mode', 'fixtures', 'watch', 'record', 'recordImages', 'upstream', 'stamp', 'auth', 'credentials', 'rateLimit', 'accountState', 'clock', 'urlFetch', 'engine', 'ocrQueue', 'ocrTimeout', 'journalMax', 'journalBytes', 'tls', 'logLevel'],
  additionalProperties: false,
} as const

export type Config = FromSchema<typeof configSchema>
export type ConfigKey = keyof typeof configSchema.properties

/** Defaults that come with the profile. */
export const profiles = {
  dev: { auth: 'lenient', rateLimit: 'off' },
  real: { auth: 'strict', rateLimit: '5/s' },
} as const satisfies Record<Config['profile'], Partial<Config>>

/** The parts of a property that the derived texts use. */
export interface ConfigProperty {
  type: 'string' | 'integer'
  description: string
  enum?: readonly string[]
  default?: string | number
  writeOnly?: boolean
}

export const configProperties: Record<ConfigKey, ConfigProperty> = configSchema.properties
