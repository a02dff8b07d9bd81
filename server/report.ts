/** What the operator's log says about a failed call: an API error in a line, anything unexpected whole. */
import type { FastifyBaseLogger } from 'fastify'
import { ApiError } from './errors.js'
import { WireFault } from './faults/wire-fault.js'
import { GivenError } from './given-error.js'

export function reportTo (logger: FastifyBaseLogger): (error: unknown, requestId: string) => void {
  return (error, requestId) => {
    if (error instanceof ApiError) logger.info({ requestId, code: error.code, details: error.details, ...error.evidence }, 'refused')
    else if (error instanceof GivenError) logger.info({ requestId, code: error.code, source: error.source }, 'refused')
    else if (error instanceof WireFault) logger.info({ requestId, source: error.source, fault: error.message }, 'broken off')
    else logger.error({ requestId, err: error }, 'unexpected error, answered as InternalError')
  }
}
