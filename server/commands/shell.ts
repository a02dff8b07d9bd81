import type { Command } from 'commander'

/** What a command is given by whoever called it, and what it leaves there. */
export interface Shell {
  /** One line of the answer. */
  log (line: string): void
  /** One line about what went wrong, or how far it has come. */
  error (line: string): void
  /** By default that of the process. */
  environment?: NodeJS.ProcessEnv
  /** 0: well; 1: it failed; 2: wrongly called. More than these a command documents in its help. */
  exitCode: number
  /** What goes on after the command has returned, until it is closed. */
  running?: { close (): Promise<void> }
}

/** Every command: its own file here, with name, help, options and examples, added to the program in index.ts. */
export type AddCommand = (program: Command, shell: Shell) => void
