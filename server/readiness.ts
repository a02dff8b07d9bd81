/** Is everything there that answers need? Asking never waits and never starts anything twice. */

export interface Readiness {
  /** Starts what has to start. @throws what went wrong, every time it is asked */
  begin (): Promise<void>
  readonly ready: boolean
  /** What is being waited for, or what went wrong. */
  readonly reason?: string
}

export function createReadiness (start: () => Promise<unknown>): Readiness {
  let started: Promise<void> | undefined
  let ready = false
  let reason: string | undefined = 'starting'
  const run = async () => {
    try {
      await start()
      ready = true
      reason = undefined
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error)
      throw error
    }
  }
  return {
    begin () {
      started ??= run()
      return started
    },
    get ready () { return ready },
    get reason () { return reason },
  }
}
