/** A worker for the pool's tests: does what the bytes say. */
import type { Answer, Job } from '../../../detector/serve.js'

export default async function byOrder ({ bytes, port, engine, pdfPage }: Job): Promise<Answer> {
  port?.postMessage('started')
  const [order, ...rest] = Buffer.from(bytes ?? []).toString().split(' ')
  switch (order) {
    case 'wait': await new Promise(resolve => setTimeout(resolve, Number(rest[0]))); break
    case 'spin': for (;;);
    case 'exit': process.exit(3)
    // eslint-disable-next-line no-fallthrough -- process.exit never returns
    case 'throw': throw new Error('the worker is unwell')
    case 'fail': return { failure: 'undecodable', message: 'no picture' }
    case 'page': return { seals: [], engine: `page ${pdfPage}`, timings: {} }
  }
  return { seals: [], engine, timings: {} }
}
