/**
 * A thread that is ended inside a call of ONNX Runtime takes the whole process with it: its binding cannot throw there and aborts.
 * So a worker says when it is in such a call, is ended only outside, and enters none once it is to end.
 */
const [ending, inside] = [0, 1]

/** Shared by the pool and the worker that has the job. */
export type Guard = Int32Array<SharedArrayBuffer>

export function newGuard (): Guard {
  return new Int32Array(new SharedArrayBuffer(8))
}

let guard = newGuard()

/** Which guard stands for what this thread does from now on. */
export function useGuard (next: Guard): void {
  guard = next
}

/** @throws Error, without calling, where the thread is to end. */
export async function nativeCall<T> (call: () => Promise<T>): Promise<T> {
  const own = guard
  // Written before the other is read, here and below: whoever comes second sees the first.
  Atomics.store(own, inside, 1)
  try {
    if (Atomics.load(own, ending)) throw new Error('this thread is to end')
    return await call()
  } finally {
    Atomics.store(own, inside, 0)
  }
}

/** Calls back at once, or as soon as the worker is outside; it enters no further call. */
export function whenOutside (of: Guard, then: () => void): void {
  Atomics.store(of, ending, 1)
  const look = () => { if (Atomics.load(of, inside)) setTimeout(look, 2); else then() }
  look()
}
