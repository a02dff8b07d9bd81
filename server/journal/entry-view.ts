/** An entry as others may see it: times as text, the answer unpacked, secrets masked. */
import type { Entry } from './entry.js'

export function entrySummary (entry: Entry) {
  const { requestId, seq, session, atMs, common, parameters, image, answer: { source, code, status, connection }, timesMs } = entry
  return {
    id: requestId,
    seq,
    at: new Date(atMs).toISOString(),
    session,
    action: common.action,
    params: parameters,
    image,
    source,
    code,
    status,
    connection,
    ms: rounded(timesMs.total),
  }
}

export type EntrySummary = ReturnType<typeof entrySummary>

export function entryView (entry: Entry) {
  const { method, common, traceId, secretId, auth, answer, evidence, timesMs } = entry
  const { mode, verdict, proof } = auth
  const { canonicalRequest, stringToSign, ...reasons } = evidence ?? {}
  const hide = hider(entry)
  return {
    ...entrySummary(entry),
    request: { method, ...common, traceId },
    auth: {
      mode,
      verdict,
      secretId: secretId && masked(secretId),
      canonicalRequest: hide(proof?.canonicalRequest),
      stringToSign: hide(proof?.stringToSign),
    },
    response: unpacked(answer.body),
    evidence: Object.keys(reasons).length > 0 ? reasons : undefined,
    timesMs: Object.fromEntries(Object.entries(timesMs).map(([step, ms]) => [step, rounded(ms)])),
  }
}

/** AKIDsealocr…EXAMPLE → AKID****MPLE: enough to tell two apart. */
export function masked (secretId: string): string {
  return secretId.length < 12 ? '****' : `${secretId.slice(0, 4)}****${secretId.slice(-4)}`
}

/** What was signed repeats the SecretId and the token of a v1 request, and headers may be signed that carry the token. */
function hider ({ secretId }: Entry): (text: string | undefined) => string | undefined {
  return (text) => {
    const withoutId = secretId ? text?.replaceAll(secretId, masked(secretId)) : text
    return withoutId?.replace(/^(x-tc-token:).*$/gm, '$1***').replace(/([?&]Token=)[^&]*/g, '$1***')
  }
}

function unpacked (body: string): unknown {
  try {
    return (JSON.parse(body) as { Response: unknown }).Response
  } catch {
    return body
  }
}

function rounded (ms: number): number {
  return Math.round(ms * 1000) / 1000
}
