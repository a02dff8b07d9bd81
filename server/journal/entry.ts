/** What the journal keeps of one call: small values and texts of its own, never the body or the picture. */
import type { ConnectionFault } from '../../schemas/fault.js'
import type { Proof } from '../authenticate.js'

/** The steps of a call whose times are kept. */
export type Step = 'parse' | 'authenticate' | 'admit' | 'validate' | 'answer'

export interface Entry {
  /** From 1, without gaps, over all sessions. */
  seq: number
  requestId: string
  session: string
  /** By the clock of the session. */
  atMs: number
  method: string
  common: { action?: string, version?: string, region?: string, language?: string, client?: string, timestamp?: string }
  traceId?: string
  /** As sent, whole: views mask it. */
  secretId?: string
  auth: { mode: string, verdict: Verdict, proof?: Proof }
  /** The action's own; a picture is its length. */
  parameters: Record<string, unknown>
  image?: { sha256: string, bytes: number }
  answer: { source: string, code?: string, status: number, connection?: ConnectionFault, body: string }
  /** What the log says about a refusal. */
  evidence?: Record<string, unknown>
  timesMs: Partial<Record<Step, number>> & { total: number }
  /** About what it costs to keep. */
  bytes: number
}

/** `not-checked`: `auth` is off, or the SecretId unknown to a lenient emulator. `not-reached`: refused before. */
export type Verdict = 'right' | 'refused' | 'not-checked' | 'not-reached'
