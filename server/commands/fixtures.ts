/** `sealocr fixtures`: looks after the files that record and replay work with. */
import { addFixturesAdd } from './fixtures/add.js'
import { addFixturesLint } from './fixtures/lint.js'
import { addFixturesLs } from './fixtures/ls.js'
import { addFixturesPrune } from './fixtures/prune.js'
import { addFixturesRm } from './fixtures/rm.js'
import { addFixturesVerify } from './fixtures/verify.js'
import type { AddCommand } from './shell.js'

const commands = [addFixturesLs, addFixturesLint, addFixturesAdd, addFixturesRm, addFixturesPrune, addFixturesVerify]

export const addFixtures: AddCommand = (program, shell) => {
  const fixtures = program.command('fixtures')
    .description('list, check, add, remove and verify fixtures')
    .addHelpText('after', `
The folder is that of SEALOCR_FIXTURES, sealocr.config.json or --fixtures, by default ./fixtures.

Examples:
  sealocr fixtures ls
  sealocr fixtures lint                      exit code 1 where something is wrong
  sealocr fixtures verify --against upstream the contract test: has the service changed?`)
  for (const add of commands) add(fixtures, shell)
}
