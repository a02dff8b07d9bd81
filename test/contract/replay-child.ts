/** A process of its own in mode replay: answers three requests over its port, and tells what it has loaded and connected to. */
import { createRequire } from 'node:module'
import { Socket } from 'node:net'
import { createServer } from '../../server/index.js'
import { send, tc3 } from '../server/emulator.js'

const connections: unknown[] = []
const connect = Socket.prototype.connect
Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
  connections.push(args[0])
  return (connect as (...all: unknown[]) => Socket).apply(this, args)
} as typeof connect

const [folder] = process.argv.slice(2)
const server = createServer({ config: { mode: 'replay', port: 0, fixtures: folder, logLevel: 'silent' } })
await server.listen()
await server.ready()
const answers = []
for (const body of [
  { ImageUrl: 'https://ocr-demo-1254418846.cos.ap-guangzhou.myqcloud.com/document/SealOCR/SealOCR1.png' },
  { ImageBase64: Buffer.from('a picture').toString('base64') },
  { ImageUrl: 'https://unknown.example/a.png' },
]) answers.push(await send(server, tc3(body)))
await server.close()
const loaded = Object.keys(createRequire(import.meta.url).cache)
process.send?.({ answers, connections, loaded })
