/** The commands, in the order in which the help shows them. */
import type { AddCommand } from './shell.js'
import { addStart } from './start.js'

export const commands: AddCommand[] = [addStart]
