/** Why a picture got no answer. The server maps each reason to an API error code. */
export type DetectorFailure =
  | 'undecodable' // not a picture we can read, or a damaged one
  | 'too-large' // more pixels than the limit: refused before they are unpacked
  | 'no-such-page' // a PDF with fewer pages
  | 'busy' // the queue is full
  | 'timeout'
  | 'aborted' // the caller gave up
  | 'crashed' // the worker died on it
  | 'closed' // detect() after close()

/** The one error the detector throws on purpose; `message` says what was received and what was expected. */
export class DetectorError extends Error {
  override readonly name = 'DetectorError'

  constructor (readonly reason: DetectorFailure, message: string, options?: ErrorOptions) {
    super(message, options)
  }
}
