/** What real clients sent, through the whole call in strict mode, at the time they sent it. */
import t from 'tap'
import type { Clock } from '../../server/clock.js'
import { codeOf, testServer } from '../server/emulator.js'
import { bodyOf, vectors, type ClientVector } from '../server/signature/vectors.js'

let nowMs = 0
const clock: Clock = { now: () => nowMs, elapsed: () => 0, random: () => 0, newRequestId: () => '00000000-0000-4000-8000-000000000000' }
const { secretId, secretKey } = vectors.credential

function serverFor (token?: string) {
  const credentials = [secretId, secretKey, token].filter((part) => part !== undefined).join(':')
  return testServer({ clock, config: { auth: 'strict', credentials, urlFetch: 'off' } })
}

const withoutToken = serverFor()

/** Before or instead of an answer: the modes that the gateway itself refuses. */
const refused: Record<string, string> = {
  'go-skipsign': 'AuthFailure.InvalidAuthorization',
  'node-common-skipsign': 'AuthFailure.InvalidAuthorization',
  'python-common-skipsign': 'AuthFailure.InvalidAuthorization',
  'node-null-credential': 'AuthFailure.SecretIdNotFound',
  'node-null-credential-v1': 'MissingParameter',
  'node-common-multipart': 'UnsupportedProtocol',
  'python-common-multipart': 'UnsupportedProtocol',
  'node-common-octet-stream': 'UnsupportedProtocol',
}

/** After authentication: these requests have no picture, or one that cannot be fetched. */
const beyondTheGate = [undefined, 'FailedOperation.DownLoadError', 'InvalidParameterValue.InvalidParameterValueLimit']

function timestampOf (vector: ClientVector): number {
  const text = new URLSearchParams(vector.method === 'GET' ? vector.target.split('?')[1] : vector.body)
  return Number(vector.headers['x-tc-timestamp'] ?? text.get('Timestamp'))
}

function tokenOf (vector: ClientVector): string | undefined {
  const inForm = vector.headers.authorization ? undefined : new URLSearchParams(vector.body).get('Token')
  return vector.headers['x-tc-token'] ?? inForm ?? undefined
}

t.test('every captured request passes the strict gate, or is refused for the reason it was made for', async (t) => {
  for (const vector of vectors.clients) {
    nowMs = timestampOf(vector) * 1000
    const token = tokenOf(vector)
    const server = token ? serverFor(token) : withoutToken
    const { method, target: url, headers } = vector
    const code = await codeOf(server, { method, url, headers, payload: bodyOf(vector) })
    if (refused[vector.client]) t.equal(code, refused[vector.client], vector.client)
    else t.ok(beyondTheGate.includes(code), `${vector.client}: ${code}`)
  }
})
