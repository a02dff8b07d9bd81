/** The test frameworks for which examples/ has a file, and how each is run. */

export interface Framework {
  /** `examples/<name>.mjs` */
  name: string
  /** What a user installs for it, beside the package and the SDK. */
  installs: string[]
  /** Runs `example.test.mjs`. */
  command: string[]
  environment?: Record<string, string>
}

export const frameworks: Framework[] = [
  { name: 'node-test', installs: [], command: ['node', '--test', 'example.test.mjs'] },
  { name: 'tap', installs: ['tap@21'], command: ['npx', '--no-install', 'tap', 'run', '--disable-coverage', 'example.test.mjs'] },
  { name: 'vitest', installs: ['vitest@3'], command: ['npx', '--no-install', 'vitest', 'run', 'example.test.mjs'] },
  {
    name: 'jest',
    installs: ['jest@30'],
    command: ['npx', '--no-install', 'jest', '--testMatch', '**/example.test.mjs', '--transform', '{}'],
    environment: { NODE_OPTIONS: '--experimental-vm-modules' },
  },
]
