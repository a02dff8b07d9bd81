/** Is everything there that answers need? Asking never waits and never starts anything twice. */

export interface Readiness {
  /** Starts what has to start. @throws what went wrong, every time it is asked */
  begin (): Promise<void>
  readonly ready: boolean
  /** Forgets what has started: something else is needed now. */
  renew (): void
  /** What is being waited for, or what went wrong. */
  readonly reason?: string
}

export function createReadiness (start: () => Promise<unknown>): Readiness {
  let started: Promise<void> | undefined
  let ready = false
  let reason: string | undefined = 'starting'
  let turn = 0
  const run = async (mine: number) => {
    const settle = (outcome: boolean, why?: string) => {
      if (mine !== turn) return
      ready = outcome
      reason = why
    }
    try {
      await start()
      settle(true)
    } catch (error) {
      settle(false, error instanceof Error ? error.message : String(error))
      throw error
    }
  }
  return {
    renew () {
      turn++
      started = undefined
      ready = false
      reason = 'starting'
    },
    begin () {
      started ??= run(turn)
      return started
    },
    get ready () { return ready },
    get reason () { return reason },
  }
}
