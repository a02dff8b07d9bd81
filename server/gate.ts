/** What a call needs besides its request: made once, at start. */
import type { AnswerSource } from './answer/index.js'
import type { LiveConfig } from './config/live-config.js'
import type { Credential } from './credentials.js'
import type { Download } from './download.js'
import type { Journal } from './journal.js'
import type { Sessions } from './sessions.js'
import type { Validate } from './validate.js'

export interface Gate {
  live: LiveConfig
  credentials: Map<string, Credential>
  sessions: Sessions
  validate: Validate
  download: Download
  /** Of the mode in force. */
  sources: AnswerSource[]
  journal: Journal
  /** Told of every error before it is answered. */
  report: (error: unknown, requestId: string) => void
}
