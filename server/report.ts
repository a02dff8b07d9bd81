/** What the operator's log says about a failed call: an API error in a line, anything unexpected whole. */
import type { FastifyBaseLogger } from 'fastify'
import { ApiError } from './errors.js'

export function reportTo (logger: FastifyBaseLogger): (error: unknown, requestId: string) => void {
  return (error, requestId) => {
    if (error instanceof ApiError) logger.info({ requestId, code: error.code, details: error.details, ...error.evidence }, 'refused')
    else logger.error({ requestId, err: error }, 'unexpected error, answered as InternalError')
  }
}
