/** The commands, in the order in which the help shows them. */
import { addComplete } from './complete.js'
import { addDoctor } from './doctor.js'
import { addEnv } from './env.js'
import { addErrors } from './errors.js'
import { addExec } from './exec.js'
import { addFaults } from './faults.js'
import { addFixtures } from './fixtures.js'
import { addHealth } from './health.js'
import { addInit } from './init.js'
import { addMagic } from './magic.js'
import { addRecognize } from './recognize.js'
import { addRequests } from './requests.js'
import type { AddCommand } from './shell.js'
import { addStart } from './start.js'

export const commands: AddCommand[] = [
  addStart, addExec, addEnv, addRecognize, addFixtures, addHealth, addRequests, addFaults, addErrors, addMagic, addInit, addDoctor,
  addComplete,
]
