#!/usr/bin/env node
/** The command, for the shell: everything is in command.ts, where it can be tested. */
import closeWithGrace from 'close-with-grace'
import { command } from './command.js'

const { exitCode, running } = await command(process.argv.slice(2), console)
process.exitCode = exitCode
if (running) {
  closeWithGrace({ delay: 5000 }, async ({ err }) => {
    if (err) console.error(err)
    await running.close()
  })
}
