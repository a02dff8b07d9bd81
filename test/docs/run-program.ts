/** A program of a page, run in this process as it stands: compiled as its reader's would be, with modules that are given. */
import { createRequire } from 'node:module'
import ts from 'typescript'

/** What stands for the modules that it imports, by name; others are Node's. */
export type Modules = Record<string, object>

const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<void>
const nodeRequire = createRequire(import.meta.url)

/** @returns what the program printed. @throws whatever the program throws */
export async function runProgram (text: string, modules: Modules): Promise<string> {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 }
  const { outputText } = ts.transpileModule(text, { compilerOptions })
  const lines: string[] = []
  const load = (name: string) => modules[name] ?? nodeRequire(name)
  await new AsyncFunction('require', 'exports', 'console', outputText)(load, {}, { log: (line: string) => { lines.push(line) } })
  return lines.join('\n')
}
