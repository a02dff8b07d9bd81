import t from 'tap'
import type { HttpRequest } from '../../server/http-request.js'
import { checkSessionName, sessionName, withoutSession } from '../../server/session-name.js'
import { codeOf, fakeDetector, picture, tc3, testServer, v1 } from './emulator.js'

function request (more: Partial<HttpRequest>): HttpRequest {
  return { method: 'POST', query: '', headers: {}, body: Buffer.of(), bodyBytes: 0, bodySha256: '', signal: new AbortController().signal, ...more }
}
const form = { 'content-type': 'application/x-www-form-urlencoded' }

t.test('the header names the session, else the SecretId after its tilde, else nobody does', async (t) => {
  const authorization = 'TC3-HMAC-SHA256 Credential=AKID~t42/2026-11-22/ocr/tc3_request, SignedHeaders=host, Signature=ab'
  t.equal(sessionName(request({ headers: { authorization, 'x-sealocr-session': 'named' } })), 'named')
  t.equal(sessionName(request({ headers: { authorization } })), 't42')
  t.equal(sessionName(request({ method: 'GET', query: 'Action=SealOCR&SecretId=AKID~t42&Nonce=1' })), 't42')
  t.equal(sessionName(request({ headers: form, body: Buffer.from('Action=SealOCR&SecretId=AKID%7Et42') })), 't42')
  t.equal(sessionName(request({ headers: form, body: Buffer.from('NotSecretId=AKID~t42') })), 'default')
  t.equal(sessionName(request({ headers: { authorization: authorization.replace('~t42', '') } })), 'default')
  t.equal(sessionName(request({})), 'default')
})

t.test('a name that is none is refused, and the refusal belongs to the default session', async (t) => {
  for (const name of ['', 'a b', 'ä', '../x', 'a'.repeat(65)]) {
    const named = request({ headers: { 'x-sealocr-session': name } })
    t.equal(sessionName(named), 'default')
    t.throws(() => { checkSessionName(named) }, { code: 'EmulatorError.InvalidSession', details: { name } })
  }
  for (const name of ['t42', 'worker-3', 'a.b_c', 'a'.repeat(64)]) t.doesNotThrow(() => { checkSessionName(request({ headers: { 'x-sealocr-session': name } })) })
})

t.test('credentials know a SecretId without the name of a session', async (t) => {
  t.equal(withoutSession('AKID~t42'), 'AKID')
  t.equal(withoutSession('AKID'), 'AKID')
})

t.test('the signature is verified over the SecretId as it was sent, in both schemes', async (t) => {
  const server = testServer({ config: { auth: 'strict', credentials: 'AKIDme:key' }, detector: fakeDetector() })
  const signer = { secretId: 'AKIDme~t42', secretKey: 'key' }
  t.equal(await codeOf(server, tc3(picture, {}, signer)), undefined)
  t.equal(await codeOf(server, v1('GET', {}, signer)), undefined)
  t.equal(await codeOf(server, v1('POST', {}, signer)), undefined)
  t.equal(await codeOf(server, tc3(picture, {}, { ...signer, secretKey: 'wrong' })), 'AuthFailure.SignatureFailure')
})
