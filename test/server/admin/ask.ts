/** Asks one of the emulator's own routes, and holds the answer to the schema that describes it. */
import { Ajv } from 'ajv'
import type { InjectOptions } from 'fastify'
import type { SealOcrServer } from '../../../server/index.js'

interface Described { responses?: Record<string, { content?: Record<string, { schema: object }> }> }
interface Description { paths: Record<string, Record<string, Described>> }

const ajv = new Ajv({ strict: false })

type Server = Pick<SealOcrServer, 'inject'>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function ask (server: Server, method: Method, path: string, payload?: object, headers = {}) {
  const answer = await server.inject({ method, url: `/_sealocr${path}`, headers, ...payload && { payload } } as InjectOptions)
  const json = String(answer.headers['content-type']).startsWith('application/json')
  const schema = await schemaOf(server, method, `/_sealocr${path}`.split('?')[0], answer.statusCode)
  if (schema && json && !ajv.validate(schema, answer.json())) throw new Error(`${method} ${path}: ${ajv.errorsText()}: ${answer.payload}`)
  return { status: answer.statusCode, body: json ? answer.json() : undefined, text: answer.payload, headers: answer.headers }
}

async function schemaOf (server: Server, method: string, path: string, status: number): Promise<object | undefined> {
  const { paths } = (await server.inject('/_sealocr/openapi.json')).json<Description>()
  const names = Object.keys(paths)
  const name = names.find((known) => known === path) ?? names.find((known) => new RegExp(`^${known.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
  return name === undefined ? undefined : paths[name][method.toLowerCase()]?.responses?.[status]?.content?.['application/json']?.schema
}
