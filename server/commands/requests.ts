/** `sealocr requests`: the journal of a running emulator. */
import type { EntrySummary } from '../journal/entry-view.js'
import { addAdminOptions, adminClient, type AdminClient, type AdminOptions } from './admin-client.js'
import type { AddCommand, Shell } from './shell.js'

interface Options extends AdminOptions {
  follow?: boolean
  clear?: boolean
  json?: boolean
  unmatched?: boolean
  code?: string
  source?: string
  limit: string
}

export const addRequests: AddCommand = (program, shell) => {
  const requests = program.command('requests')
    .argument('[id]', 'a RequestId: everything about that call')
    .description('show what a running emulator was asked')
    .option('-f, --follow', 'go on with calls as they happen')
    .option('--unmatched', 'only calls that no fixture matched, with what differed')
    .option('--code <code>', 'only calls that got this error code')
    .option('--source <source>', 'only answers from there: fixture, emulate, fault, gate, …')
    .option('--limit <n>', 'the latest so many', '100')
    .option('--clear', 'forget the calls of the session')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', `
Exit code: 0, or 1 where no emulator answers or the call is not in its journal.

Examples:
  sealocr requests --follow
  sealocr requests --unmatched --session t42
  sealocr requests 442c7c51-9893-4411-9ba0-69747e5424d2`)
  addAdminOptions(requests).action(async (id: string | undefined, options: Options) => {
    const client = await adminClient(options, shell)
    if (id !== undefined) return shell.log(JSON.stringify(await client.json('GET', `/requests/${encodeURIComponent(id)}`), null, 2))
    if (options.clear) return shell.log(`${(await client.json<{ count: number }>('DELETE', '/requests')).count} forgotten`)
    const show = (entry: EntrySummary) => { shell.log(options.json ? JSON.stringify(entry) : lineOf(entry)) }
    const { requests } = await client.json<{ requests: EntrySummary[] }>('GET', `/requests?${queryOf(options)}`)
    for (const entry of requests) {
      show(entry)
      if (options.unmatched && !options.json) await explain(client, entry, shell)
    }
    if (options.follow) await follow(client, options, show)
  })
}

function queryOf ({ unmatched, code, source, limit }: Options): string {
  const given = { unmatched: unmatched ? 'true' : undefined, code, source, limit }
  return new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()
}

function lineOf ({ at, id, session, action, source, code, status, connection, ms }: EntrySummary): string {
  const outcome = connection ?? (status === 200 ? code ?? 'ok' : `HTTP ${status}`)
  return [at, id, session, action ?? '-', source, outcome, `${ms.toFixed(1)} ms`].join('  ')
}

/** The message of a miss says which fixture came nearest and what differed. */
async function explain (client: AdminClient, { id }: EntrySummary, shell: Shell): Promise<void> {
  const { response } = await client.json<{ response: { Error?: { Message: string } } }>('GET', `/requests/${id}`)
  if (response.Error) shell.log(`    ${response.Error.Message}`)
}

/** Until the emulator closes the stream. */
async function follow (client: AdminClient, { unmatched, code, source }: Options, show: (entry: EntrySummary) => void): Promise<void> {
  const answer = await client.ask('GET', '/events')
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (data === undefined) continue
      const entry = JSON.parse(data) as EntrySummary
      const wanted = unmatched ? 'EmulatorError.FixtureNotFound' : code
      if ((wanted === undefined || entry.code === wanted) && (source === undefined || entry.source.split(':')[0] === source)) show(entry)
    }
  }
}
