/** Is everything there that answers need? Asking never waits and never starts anything twice at a time. */
import { createClock, type Clock } from './clock.js'

export interface Readiness {
  /** Starts what has to start, and again when it is asked some time after that went wrong. @throws what went wrong */
  begin (): Promise<void>
  readonly ready: boolean
  /** Forgets what has started: something else is needed now. */
  renew (): void
  /** What is being waited for, or what went wrong the last time. */
  readonly reason?: string
}

export interface ReadinessOptions {
  /** So long after a failure nobody who asks starts it again: probes ask every second, and loading models costs more than that. */
  retryMs?: number
  clock?: Pick<Clock, 'elapsed'>
}

export function createReadiness (start: () => Promise<unknown>, options: ReadinessOptions = {}): Readiness {
  const { retryMs = 5000, clock: { elapsed } = createClock() } = options
  let started: Promise<void> | undefined
  let ready = false
  let reason: string | undefined = 'starting'
  let failedAt: number | undefined
  let turn = 0
  const run = async (mine: number) => {
    const settle = (why?: string) => {
      if (mine !== turn) return
      ready = why === undefined
      reason = why
      failedAt = ready ? undefined : elapsed()
    }
    try {
      await start()
      settle()
    } catch (error) {
      settle(error instanceof Error ? error.message : String(error))
      throw error
    }
  }
  const forget = () => {
    started = undefined
    failedAt = undefined
  }
  return {
    renew () {
      turn++
      forget()
      ready = false
      reason = 'starting'
    },
    begin () {
      // Until this has an end, what went wrong before stays the reason.
      if (failedAt !== undefined && elapsed() - failedAt >= retryMs) forget()
      started ??= run(turn)
      return started
    },
    get ready () { return ready },
    get reason () { return reason },
  }
}
