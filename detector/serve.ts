/** One picture in a worker: job → pipeline → answer, as plain data. Runs on the main thread too, for tests. */
import { openCv } from './cv.js'
import { DetectorError, type DetectorFailure } from './detector-error.js'
import { useGuard, type Guard } from './native-call.js'
import { detectSeals } from './pipeline.js'
import { loadEngine, type Engine, type EngineName } from './read/index.js'
import type { Seal } from './seal.js'
import { folderTrace, timingTrace } from './trace.js'
import { warmUp } from './warm-up.js'

export interface Job {
  /** Left out: only load everything and prove that reading works. */
  bytes?: Uint8Array
  /** The page to read should they be a PDF; PDFs are not taken where it is left out. */
  pdfPage?: number
  /** Where every stage's picture is to be written, numbered, and what it noted. */
  traceFolder?: string
  engine: EngineName
  /** Keeps the worker from being ended in a native call. */
  guard?: Guard
  /** Told 'started' once the worker has loaded what it reads with: neither that nor waiting counts against the time limit. */
  port?: { postMessage (message: 'started'): void }
}

/** Errors cross the thread as data: structured clone would strip the reason. */
export type Answer =
  | { seals: Seal[], engine: string, timings: Record<string, number> }
  | { failure: DetectorFailure, message: string }

const engines = new Map<EngineName, Promise<Engine>>()

export async function serve ({ bytes, pdfPage, traceFolder, engine: name, guard, port }: Job): Promise<Answer> {
  if (guard) useGuard(guard)
  const trace = traceFolder === undefined ? timingTrace() : folderTrace(traceFolder)
  try {
    const engine = await engineOf(name)
    openCv()
    port?.postMessage('started')
    const seals = bytes ? await detectSeals(bytes, engine, trace, pdfPage) : await warmUp(engine)
    const answer = { seals, engine: engine.name, timings: trace.timings }
    trace.note('answer', () => answer)
    return answer
  } catch (error) {
    if (error instanceof DetectorError) return { failure: error.reason, message: error.message }
    throw error
  } finally {
    await trace.done()
  }
}

/** Loaded once for a thread; a failed load is tried again by the next job. */
function engineOf (name: EngineName): Promise<Engine> {
  const engine = engines.get(name) ?? loadEngine(name)
  engines.set(name, engine)
  engine.catch(() => engines.delete(name))
  return engine
}

export async function closeEngines (): Promise<void> {
  await Promise.all([...engines.values()].map(async engine => (await engine).close()))
  engines.clear()
}
