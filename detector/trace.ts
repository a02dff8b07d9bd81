/** Sees what each stage made, and how long it took. The pipeline alone talks to it. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import sharp from 'sharp'
import type { Plane } from './plane.js'

/** Grey where `channels` is left out. */
export type Picture = Plane & { channels?: 1 | 3 }

export interface Trace {
  /** Milliseconds so far for each stage, summed over seals. */
  readonly timings: Record<string, number>
  /** Runs a stage and adds its time to its name. */
  time<T> (stage: string, work: () => T): T
  picture (name: string, picture: () => Picture | Promise<Picture>): void
  note (name: string, value: () => unknown): void
  /** Resolves once everything is written. */
  done (): Promise<void>
}

/** Times only: pictures and notes are never even made. */
export function timingTrace (): Trace {
  const timings: Record<string, number> = {}
  return {
    timings,
    time (stage, work) {
      const start = performance.now()
      const stop = () => { timings[stage] = (timings[stage] ?? 0) + performance.now() - start }
      let result
      try {
        result = work()
      } catch (error) {
        stop()
        throw error
      }
      if (result instanceof Promise) return result.finally(stop) as typeof result
      stop()
      return result
    },
    picture () {},
    note () {},
    async done () {},
  }
}

/** Writes numbered PNG and JSON files into a folder, in the order of the stages. */
export function folderTrace (folder: string): Trace {
  const trace = timingTrace()
  const writes: Promise<unknown>[] = [mkdir(folder, { recursive: true })]
  let number = 0
  const path = (name: string, ending: string) => join(folder, `${String(++number).padStart(2, '0')}-${name}.${ending}`)
  const afterFolder = (write: () => Promise<unknown>) => { writes.push(writes[0].then(write)) }
  return {
    ...trace,
    picture (name, picture) {
      const file = path(name, 'png')
      const made = picture()
      afterFolder(async () => {
        const { data, width, height, channels = 1 } = await made
        await sharp(data, { raw: { width, height, channels } }).png().toFile(file)
      })
    },
    note (name, value) {
      const file = path(name, 'json')
      const text = JSON.stringify(value(), null, 2)
      afterFolder(() => writeFile(file, text + '\n'))
    },
    async done () {
      await Promise.all(writes)
    },
  }
}
