/** The client program for tccli: a process for each call. ../case.ts says what goes in and what comes out. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Case, Result } from '../case.js'
import { attempt, type Ended } from '../tool.js'

// One argument of a command can be 128 KiB long.
const maxArgument = 100_000

async function resultOf (made: Case): Promise<Result> {
  const { stdout, stderr, exitCode } = await start(made)
  if (exitCode === 0) return { answer: JSON.parse(stdout) as Result['answer'] }
  const [, exception, code, message, requestId] = /\[(\w+)\] code:(\S+) message:([^]*?) requestId:(\S+)/.exec(stdout + stderr) ?? []
  if (code === undefined) throw new Error(`tccli ended with ${exitCode}: ${stdout}${stderr}`)
  return { error: { exception, code, message, requestId } }
}

function start (made: Case): Promise<Ended> {
  const { ImageBase64 = '' } = made.parameters
  if (made.client === 'documented') return documented(made, 'documented.sh')
  if (ImageBase64.length > maxArgument) return documented(made, 'documented-large.sh')
  const options = {
    endpoint: `http://${made.endpoint}`,
    region: made.region,
    language: made.language,
    secretId: made.secretId,
    secretKey: made.secretKey,
    token: made.token,
    timeout: made.timeoutS,
    ...made.parameters,
  }
  const flags = Object.entries(options).filter(([, value]) => value !== undefined).flatMap(([name, value]) => [`--${name}`, asPython(value)])
  return attempt(['tccli', 'ocr', 'SealOCR', ...flags])
}

/** Starts a script where there is a picture called seal.png. */
function documented ({ endpoint, secretId, secretKey, parameters }: Case, script: string): Promise<Ended> {
  const folder = process.env.HOME ?? '.'
  writeFileSync(join(folder, 'seal.png'), Buffer.from(parameters.ImageBase64 ?? '', 'base64'))
  return attempt(['bash', resolve('test/sdks/tccli', script)], { cwd: folder, env: { endpoint, secretId, secretKey } })
}

function asPython (value: unknown): string {
  return typeof value === 'boolean' ? value ? 'True' : 'False' : String(value)
}

for (const made of JSON.parse(readFileSync(process.argv[2], 'utf8')) as Case[]) {
  const results: Result[] = []
  for (let call = 0; call < made.calls; call++) results.push(await resultOf(made))
  console.log(JSON.stringify({ results }))
}
