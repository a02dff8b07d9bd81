/** Bytes to a port → everything that comes back until the other side is silent: for requests no HTTP client would send. */
import { connect } from 'node:net'

export function rawExchange (port: number, bytes: string | Buffer, silenceMs = 300): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => { socket.write(bytes) })
    socket.setTimeout(silenceMs, () => { socket.destroy() })
    socket.on('data', (data) => { received += data.toString() })
    socket.on('error', () => {})
    socket.on('close', () => { resolve(received) })
  })
}

/** The envelope in a raw answer. */
export function envelopeIn (answer: string): { Response: { RequestId: string, Error?: { Code: string, Message: string } } } {
  return JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))
}
