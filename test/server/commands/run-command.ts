/** A command run as the shell would, with its lines kept. */
import { command, type Outcome } from '../../../server/command.js'

interface Run extends Outcome {
  lines: string[]
  errors: string[]
}

export async function runCommand (args: string[], environment: NodeJS.ProcessEnv = {}): Promise<Run> {
  const lines: string[] = []
  const errors: string[] = []
  const outcome = await command(args, { log: (line) => { lines.push(line) }, error: (line) => { errors.push(line) } }, environment)
  return { ...outcome, lines, errors }
}
