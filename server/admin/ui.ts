/**
 * GET /_sealocr/ui: a page that shows the journal and the configuration. Its files hold nothing of anybody, and its browser loads
 * nothing from elsewhere; what it shows it reads from the other routes, with the token where there is one.
 */
import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { packageFile } from '../package-file.js'

/** Pictures are only ever those that a user chooses in the page. */
const headers = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
}

/** Path → file and type. */
export const uiFiles: Record<string, [file: string, type: string]> = {
  '/ui': ['index.html', 'text/html; charset=utf-8'],
  '/ui/inspector.css': ['inspector.css', 'text/css; charset=utf-8'],
  ...Object.fromEntries(['inspector', 'detail', 'overlay', 'element'].map((name) => [`/ui/${name}.js`, [`${name}.js`, 'text/javascript; charset=utf-8']])),
}

export function uiRoutes (app: FastifyInstance): void {
  for (const [path, [file, type]] of Object.entries(uiFiles)) {
    app.get(path, { schema: { hide: path !== '/ui', summary: 'A page for browsers: the journal and the configuration', tags: ['about'] } }, async (_request, reply) =>
      reply.headers(headers).type(type).send(await readFile(packageFile(`server/inspector/${file}`), 'utf8')))
  }
}
