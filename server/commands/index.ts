/** The commands, in the order in which the help shows them. Each is loaded when it is called for: `start` need not know the others. */
import type { AddCommand } from './shell.js'

export const commands: Record<string, () => Promise<AddCommand>> = {
  start: async () => (await import('./start.js')).addStart,
  exec: async () => (await import('./exec.js')).addExec,
  env: async () => (await import('./env.js')).addEnv,
  recognize: async () => (await import('./recognize.js')).addRecognize,
  fixtures: async () => (await import('./fixtures.js')).addFixtures,
  health: async () => (await import('./health.js')).addHealth,
  requests: async () => (await import('./requests.js')).addRequests,
  faults: async () => (await import('./faults.js')).addFaults,
  errors: async () => (await import('./errors.js')).addErrors,
  magic: async () => (await import('./magic.js')).addMagic,
  init: async () => (await import('./init.js')).addInit,
  doctor: async () => (await import('./doctor.js')).addDoctor,
  complete: async () => (await import('./complete.js')).addComplete,
}
