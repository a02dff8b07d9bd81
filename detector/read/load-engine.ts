/** Which engine reads: the one asked for, or the best of those installed. */
import type { Engine } from './engine.js'

export const engineNames = ['seal', 'paddle', 'tesseract'] as const
export type EngineName = 'auto' | (typeof engineNames)[number]

/** `auto` takes what reads best of what is there: `seal` with ONNX Runtime, `tesseract` without. */
export async function loadEngine (name: EngineName, networks = loadNetwork): Promise<Engine> {
  if (name === 'tesseract') return (await import('./tesseract.js')).tesseractEngine()
  if (name !== 'auto') return networks(name)
  try {
    return await networks('seal')
  } catch (error) {
    if (!isMissing(error)) throw error
    return loadEngine('tesseract')
  }
}

/** Not installed, or installed without libraries for this platform. */
function isMissing (error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes(code)
}

async function loadNetwork (name: 'seal' | 'paddle'): Promise<Engine> {
  return name === 'seal' ? (await import('./seal.js')).sealEngine() : (await import('./paddle.js')).paddleEngine()
}
