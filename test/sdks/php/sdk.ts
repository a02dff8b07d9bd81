/** The PHP SDK, by composer. Its registry is not reachable from everywhere: then the suite says that PHP is not covered. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everySignMethod, type Sdk } from '../sdk.js'
import { run } from '../tool.js'

const pins = 'test/sdks/php/composer.json'

export const php: Sdk = {
  name: 'php',
  title: 'PHP',
  tools: ['php', 'composer'],
  optional: true,
  offers: {
    clients: ['typed', 'common'],
    signMethods: everySignMethod,
    httpMethods: ['POST', 'GET'],
    unsignedPayload: true,
    commonOnlyTc3Post: true,
    retries: [],
    exception: 'TencentCloudSDKException',
    falseBreaksV1: true,
  },
  async install (folder) {
    const wanted = readFileSync(pins, 'utf8')
    const copy = join(folder, 'composer.json')
    if (!existsSync(copy) || readFileSync(copy, 'utf8') !== wanted || !existsSync(join(folder, 'vendor', 'autoload.php'))) {
      copyFileSync(pins, copy)
      await run(['composer', 'update', '--no-interaction', '--no-progress', '--prefer-dist', `--working-dir=${folder}`], { timeoutMs: 180_000 })
    }
    const version = /-sdk-php": "(.+)"/.exec(wanted)?.[1] ?? 'unknown'
    return { version, command: ['php', '-d', 'memory_limit=1G', 'test/sdks/php/client.php'], env: { PACKAGES: join(folder, 'vendor') } }
  },
}
