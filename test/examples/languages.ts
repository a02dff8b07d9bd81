/** The examples for Testcontainers, and how a user of each language runs them. */
import { join } from 'node:path'
import { virtualEnvironment } from '../sdks/python/virtual-environment.js'

export interface Language {
  /** `examples/testcontainers/<name>/` */
  name: string
  tools: string[]
  /** Run in a copy of the folder. */
  command (folder: string): Promise<string[]>
  /** The file that needs what this repository has installed: run where it stands. */
  inPlace?: boolean
}

export const languages: Language[] = [
  {
    name: 'node',
    tools: ['node'],
    inPlace: true,
    command: async (folder) => ['node', '--test', join(folder, 'seal-ocr.mjs')],
  },
  {
    name: 'python',
    tools: ['python3'],
    command: async (folder) => [join(await virtualEnvironment(folder, join(folder, 'requirements.txt'), { pinned: false }), 'pytest'), '-q'],
  },
  { name: 'go', tools: ['go'], command: async () => ['go', 'test', './...'] },
  { name: 'java', tools: ['mvn', 'javac'], command: async () => ['mvn', '--quiet', '--batch-mode', 'test'] },
]
