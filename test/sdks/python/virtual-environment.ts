/** A Python virtual environment with pinned packages, made once for each list of them. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../tool.js'

/**
 * @param pinned the list names every package; otherwise pip finds what those of the list need
 * @returns the folder with the environment's commands
 */
export async function virtualEnvironment (folder: string, requirements: string, { pinned = true } = {}): Promise<string> {
  const environment = join(folder, 'environment')
  const commands = join(environment, 'bin')
  const installed = join(folder, 'installed.txt')
  const wanted = readFileSync(requirements, 'utf8')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return commands
  rmSync(environment, { recursive: true, force: true })
  await run(['python3', '-m', 'venv', environment])
  await run([join(commands, 'python'), '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-compile', ...pinned ? ['--no-deps'] : [], '-r', requirements])
  await run([join(commands, 'python'), '-m', 'pip', '--disable-pip-version-check', 'check'])
  writeFileSync(installed, wanted)
  return commands
}

export function pinnedVersion (requirements: string, name: string): string {
  return new RegExp(`^${name}==(.+)$`, 'm').exec(readFileSync(requirements, 'utf8'))?.[1] ?? 'unknown'
}
