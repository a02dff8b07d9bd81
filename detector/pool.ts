/**
 * Worker threads for the detector: OpenCV blocks its thread, installs process-wide exception handlers and
 * can run out of memory, none of which the server may feel. A picture that takes too long, or whose caller
 * has gone, costs its worker: the thread is ended and a fresh one takes its place.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { DetectorError } from './detector-error.js'
import { newGuard, whenOutside } from './native-call.js'
import type { EngineName } from './read/index.js'
import type { Answer, Job } from './serve.js'

export interface PoolOptions {
  workers: number
  queueLimit: number
  timeoutMs: number
  engine: EngineName
  /** The worker's module; tests put others in. */
  filename?: string
}

export interface RunOptions {
  signal?: AbortSignal
  pdfPage?: number
  traceFolder?: string
}

export interface Pool {
  /** @throws {DetectorError} */
  run (bytes: Uint8Array | undefined, options?: RunOptions): Promise<Extract<Answer, { seals: unknown }>>
  close (): Promise<void>
}

export function createPool (options: PoolOptions): Pool {
  const { workers, queueLimit, timeoutMs, engine, filename = new URL('./worker.js', import.meta.url).href } = options
  const threads = new Piscina({
    filename,
    minThreads: 1,
    maxThreads: workers,
    // Piscina does not count jobs that can be aborted, and all of ours can: the limit is kept below.
    maxQueue: Infinity,
    idleTimeout: 60_000,
    concurrentTasksPerWorker: 1,
    // A sixth of what V8 would take: pictures' arrays are freed sooner.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
  // A crashed worker rejects its own job; the pool's event says the same again.
  threads.on('error', () => {})
  let closed = false
  let taken = 0
  /** Ends of the jobs that run or wait. */
  const ends = new Set<() => void>()

  return {
    async run (bytes, { signal, pdfPage, traceFolder } = {}) {
      if (closed) throw new DetectorError('closed', 'the detector is closed')
      if (taken >= workers + queueLimit) throw new DetectorError('busy', `${queueLimit} pictures are waiting already`)
      taken++
      const limit = new AbortController()
      const { port1, port2 } = new MessageChannel()
      const stopClock = startClockOnMessage(port1, limit, timeoutMs)
      const guard = newGuard()
      const ender = new AbortController()
      const end = () => whenOutside(guard, () => ender.abort())
      ends.add(end)
      const copy = bytes && new Uint8Array(bytes)
      const job = { bytes: copy, pdfPage, traceFolder, engine, guard, port: port2 } satisfies Job
      try {
        const transferList = copy ? [port2, copy.buffer] : [port2]
        const either = AbortSignal.any([limit.signal, ...(signal ? [signal] : [])])
        if (either.aborted) end()
        else either.addEventListener('abort', end, { once: true })
        const answer: Answer = await threads.run(job, { signal: ender.signal, transferList })
        if ('failure' in answer) throw new DetectorError(answer.failure, answer.message)
        return answer
      } catch (error) {
        throw reasonOf(error)
      } finally {
        taken--
        ends.delete(end)
        stopClock()
        port1.close()
      }

      function reasonOf (error: unknown): DetectorError {
        if (error instanceof DetectorError) return error
        const message = error instanceof Error ? error.message : String(error)
        if (limit.signal.aborted) return new DetectorError('timeout', `no answer within ${timeoutMs} ms`, { cause: error })
        if (signal?.aborted) return new DetectorError('aborted', 'the caller has gone', { cause: error })
        if (closed) return new DetectorError('closed', 'the detector is closed', { cause: error })
        return new DetectorError('crashed', message, { cause: error })
      }
    },
    async close () {
      closed = true
      for (const end of ends) end()
      while (ends.size > 0) await sleep(2)
      await threads.destroy()
    },
  }
}

/** The time limit runs from the moment the worker says that it has begun. Returns a function that stops it. */
function startClockOnMessage (port: MessagePort, limit: AbortController, timeoutMs: number): () => void {
  let timer: NodeJS.Timeout | undefined
  port.once('message', () => { timer = setTimeout(() => limit.abort(), timeoutMs) })
  port.unref()
  return () => clearTimeout(timer)
}
