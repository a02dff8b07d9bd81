#!/usr/bin/env node
/** The command: starts the server, says where it is, and stops it in order. */
import closeWithGrace from 'close-with-grace'
import { createServer, wellKnownCredential } from './index.js'

const server = createServer()
const address = await server.listen()
console.log(`SealOCR emulator on ${address}
  SecretId  ${wellKnownCredential.secretId}
  SecretKey ${wellKnownCredential.secretKey}`)
closeWithGrace({ delay: 5000 }, async ({ err }) => {
  if (err) console.error(err)
  await server.close()
})
