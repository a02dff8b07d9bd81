/** One request as bytes, spoiled at random: first in its parts, so that it gets deep into the server, then in its bytes. */
import type { Random } from '../accuracy/random.js'

interface Draft {
  method: string
  target: string
  headers: Array<[string, string]>
  body: Buffer
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'CONNECT', 'get', 'QUERY', '', 'P OST']
const targets = ['/', '/?', '/?a', '/?=1', '/?Region', '/?a=%zz', '/?a=1&a=2', '/x', '//', '*', 'http://h/', 'http://', '/?' + 'a'.repeat(40_000), '/\u00ff', '/%00', '?', '']
const values = ['', ' ', 'null', '0', '-1', '9'.repeat(40), 'true', '😀', '\u0000', 'x'.repeat(3000), 'ap-guangzhou', 'zh-CN', 'SealOCR', '2018-11-19', '{}', '[]', '%', '"', 'SKIP', 'Bearer x', 'UNSIGNED-PAYLOAD', 'a\tb']
const names = ['Content-Type', 'Content-Length', 'Host', 'Authorization', 'X-TC-Action', 'X-TC-Version', 'X-TC-Timestamp', 'X-TC-Region', 'X-TC-Language', 'X-TC-Token', 'X-TC-Content-SHA256', 'X-TC-TraceId', 'Transfer-Encoding', 'Expect', 'Connection', 'Upgrade', 'Content-Encoding', '__proto__']
const types = ['application/json', 'application/json; charset=utf-8', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/octet-stream', ';;;', 'a/b/c', '']
const bodies = ['', '{', '[]', 'null', '{"a":1}', '{"ImageBase64":null}', '{"ImageBase64":1}', '{"ImageUrl":"http://127.0.0.1/"}', '{"ImageUrl":{}}', '{"EnablePdf":"x"}', '{"PdfPageNumber":1e400}', '{"PdfPageNumber":-1,"ImageBase64":"AA=="}', '{"__proto__":{"a":1}}', `{"a":${'['.repeat(5000)}`, '\ufeff{}', 'a=1&a=2', 'Action=SealOCR&Region', '=', '&&&', '%zz=1', '{"ImageBase64":"c2VhbA=="}', '{"ImageBase64":"c2Vh!A=="}']

export function mutatedRequest (random: Random): Buffer {
  const draft = sound(random)
  const changes = random.integer(0, 4)
  for (let i = 0; i < changes; i++) spoilPart(draft, random)
  const bytes = written(draft, random)
  return random.chance(0.3) ? spoilBytes(bytes, random) : bytes
}

/** A request in one of the two forms; the SecretId is unknown, so its signature is not looked at. */
function sound (random: Random): Draft {
  const timestamp = '1795334400'
  if (random.chance(0.3)) {
    const parameters = new URLSearchParams({ Action: 'SealOCR', Version: '2018-11-19', Timestamp: timestamp, Nonce: '1', SecretId: 'AKIDany', Signature: 'x', ImageBase64: 'c2VhbA==' })
    const form: [string, string] = ['Content-Type', 'application/x-www-form-urlencoded']
    return random.chance(0.5)
      ? { method: 'GET', target: `/?${parameters.toString()}`, headers: [['Host', 'h']], body: Buffer.of() }
      : { method: 'POST', target: '/', headers: [['Host', 'h'], form], body: Buffer.from(parameters.toString()) }
  }
  const authorization = 'TC3-HMAC-SHA256 Credential=AKIDany/2026-11-22/ocr/tc3_request, SignedHeaders=content-type;host, Signature=ab'
  return {
    method: 'POST',
    target: '/',
    headers: [
      ['Host', 'localhost:4866'], ['Content-Type', 'application/json'], ['X-TC-Action', 'SealOCR'], ['X-TC-Version', '2018-11-19'],
      ['X-TC-Timestamp', timestamp], ['X-TC-Region', 'ap-guangzhou'], ['Authorization', authorization],
    ],
    body: Buffer.from('{"ImageBase64":"c2VhbA==","EnablePdf":true,"PdfPageNumber":1}'),
  }
}

function spoilPart (draft: Draft, random: Random): void {
  const header = draft.headers[random.integer(0, draft.headers.length - 1)]
  const changes: Array<() => void> = [
    () => { draft.method = random.pick(methods) },
    () => { draft.target = random.pick(targets) },
    () => { if (header) header[1] = random.pick(values) },
    () => { if (header) header[1] = cut(header[1], random) },
    () => { draft.headers = draft.headers.filter((other) => other !== header) },
    () => { draft.headers.push([random.pick(names), random.pick(values)]) },
    () => { draft.headers.push(['Content-Type', random.pick(types)]) },
    () => { draft.body = Buffer.from(random.pick(bodies)) },
    () => { draft.body = spoilBytes(draft.body, random) },
    () => { draft.body = Buffer.from(cut(draft.body.toString(), random)) },
  ]
  random.pick(changes)()
}

function written ({ method, target, headers, body }: Draft, random: Random): Buffer {
  const length = random.chance(0.95) ? `Content-Length: ${body.length}\r\n` : ''
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines}${length}\r\n`), body])
}

function spoilBytes (bytes: Buffer, random: Random): Buffer {
  if (bytes.length === 0) return bytes
  const at = random.integer(0, bytes.length - 1)
  const inserted = Buffer.from(Array.from({ length: random.integer(0, 8) }, () => random.integer(0, 255)))
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + random.integer(0, 8))])
}

function cut (text: string, random: Random): string {
  return text.slice(0, random.integer(0, text.length))
}
