/** The whole picture through the `tesseract` command, as packed by Debian (tesseract-ocr, tesseract-ocr-chi-sim), on one core. */
import { execFileSync } from 'node:child_process'

/** @returns milliseconds of each run, start of the process included; undefined where the command or its Chinese is not installed */
export function nativeTesseract (picture: Buffer, repeats: number): number[] | undefined {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
  const run = (args: string[], input?: Buffer) => execFileSync('tesseract', args, { input, env, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
  try {
    if (!/^chi_sim$/m.test(run(['--list-langs']))) return undefined
  } catch {
    return undefined
  }
  return Array.from({ length: repeats }, () => {
    const start = performance.now()
    run(['stdin', 'stdout', '-l', 'chi_sim'], picture)
    return performance.now() - start
  })
}
