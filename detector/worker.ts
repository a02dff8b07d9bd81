/** Thread entry. Everything worth testing is in serve.ts. */
export { serve as default } from './serve.js'
