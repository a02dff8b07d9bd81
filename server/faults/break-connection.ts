/** Connection faults, carried out on the socket under an answer: what clients otherwise only meet in production. */
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { HttpAnswer } from '../envelope.js'

/**
 * `reset`: TCP RST. `empty`: closed without a byte. `hang`: nothing, until the client gives up or the server closes.
 * `truncate`: half of a body whose whole length was announced. `garbage`: bytes that are no HTTP.
 * @returns the socket where it was left open
 */
export function breakConnection (response: ServerResponse, { connection, headers, body }: HttpAnswer): Socket | undefined {
  const { socket } = response
  if (!socket) return undefined
  switch (connection) {
    case 'hang': return socket
    case 'truncate':
      response.writeHead(200, { ...headers, 'Content-Length': Buffer.byteLength(body) })
      response.write(body.slice(0, body.length / 2), () => { socket.destroy() })
      return undefined
    case 'garbage':
      // 0x16 would start a TLS record: some clients report that as what it is not.
      socket.end(Buffer.from('\x00\x01\x02 this is not HTTP \xff\xfe\r\n\r\n', 'latin1'))
      return undefined
    case 'reset':
      // Node can reset a plain connection only; under TLS the connection just ends.
      if (socket instanceof TLSSocket || !socket.resetAndDestroy) socket.destroy()
      else socket.resetAndDestroy()
      return undefined
    default:
      socket.destroy()
      return undefined
  }
}
