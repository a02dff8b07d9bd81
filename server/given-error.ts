/**
 * An error whose code and words somebody else has chosen: a fixture, the service upstream, a fault's rule. It reaches the
 * caller as it stands, in whatever language it was written; ApiError is for the codes whose texts are known here.
 */
export class GivenError extends Error {
  override readonly name = 'GivenError'
  /** Where the answer comes from, for X-SealOCR-Source. */
  source?: string

  constructor (readonly code: string, message: string) {
    super(message)
  }
}
