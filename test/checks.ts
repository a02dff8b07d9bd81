/** What the suites outside of `npm test` share: one check after the other, each told as it ends, and a last line that counts. */

export interface Checks {
  /** @param work throws where the check fails; what it returns is shown */
  check (name: string, work: () => string | void | Promise<string | void>): Promise<boolean>
  /** Prints how many passed and failed; a failure, or no check at all, is the process's exit code. */
  end (): void
}

export function createChecks (): Checks {
  let passed = 0
  let failed = 0
  return {
    async check (name, work) {
      const start = performance.now()
      try {
        const said = await work()
        passed++
        console.log(`ok - ${name} (${Math.round(performance.now() - start)} ms)${said ? `: ${said}` : ''}`)
        return true
      } catch (error) {
        failed++
        const { message, stdout = '', stderr = '' } = error as { message: string, stdout?: string, stderr?: string }
        console.log(`not ok - ${[`${name}: ${message}`, stdout, stderr].filter(Boolean).join('\n')}`)
        return false
      }
    },
    end () {
      console.log(`${passed} passed, ${failed} failed`)
      if (failed > 0 || passed === 0) process.exitCode = 1
    },
  }
}
