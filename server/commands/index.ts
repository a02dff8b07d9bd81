/** The commands, in the order in which the help shows them. */
import { addDoctor } from './doctor.js'
import { addEnv } from './env.js'
import { addExec } from './exec.js'
import { addFixtures } from './fixtures.js'
import { addInit } from './init.js'
import { addRecognize } from './recognize.js'
import type { AddCommand } from './shell.js'
import { addStart } from './start.js'

export const commands: AddCommand[] = [addStart, addExec, addEnv, addRecognize, addFixtures, addInit, addDoctor]
