/** Thread entry. Everything worth testing is in serve.ts. */
import { setFlagsFromString } from 'node:v8'

// The large arrays of a picture make V8 mark the heap, beside its work, every third picture: a fifth of the time of all cores,
// which the other workers need. So it marks when the heap is full: 20 ms every tenth picture. This holds for the process.
setFlagsFromString('--no-incremental-marking')

export { serve as default } from './serve.js'
