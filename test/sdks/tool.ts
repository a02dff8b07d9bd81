/** Runs the commands the suite needs; a command that is missing or fails becomes an error that names it. */
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

export class ToolError extends Error {
  override readonly name = 'ToolError'
}

export function missingTools (tools: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return tools.filter((tool) => !folders.some((folder) => isExecutable(join(folder, tool))))
}

export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  timeoutMs?: number
}

export interface Ended {
  stdout: string
  stderr: string
  /** Null where a signal ended it: the time limit. */
  exitCode: number | null
}

/** Resolves with standard output. @throws {ToolError} with the end of what the command printed */
export async function run (command: string[], { cwd, env, timeoutMs = 600_000 }: RunOptions = {}): Promise<string> {
  const { stdout, stderr, exitCode } = await attempt(command, { cwd, env, timeoutMs })
  if (exitCode === 0) return stdout
  const name = command.slice(0, 2).join(' ')
  throw new ToolError(`${name} ended with ${exitCode}\n${command.join(' ')}\n${(stdout + stderr).slice(-3000)}`)
}

/** Like run, but an exit code other than 0 is an answer too. */
export function attempt (command: string[], { cwd, env, timeoutMs }: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0], command.slice(1), { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', (error) => reject(new ToolError(`${command[0]} does not start: ${error.message}`)))
    child.on('close', (exitCode) => resolve({ stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), exitCode }))
  })
}

function isExecutable (path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
