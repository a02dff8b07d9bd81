/** For a person who waits for many things of a kind; a file or a pipe gets none. */
export interface ProgressBar {
  increment (): void
  /** May be called again. */
  stop (): void
}

type Terminal = NodeJS.WriteStream

/** @param what they are called, such as `fixtures` */
export async function progressBar (total: number, what: string, stream: Terminal = process.stderr): Promise<ProgressBar | undefined> {
  if (total < 2 || !stream.isTTY) return undefined
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({ format: `{bar} {value}/{total} ${what}, {eta_formatted} left`, clearOnComplete: true, stream })
  bar.start(total, 0)
  return bar
}
