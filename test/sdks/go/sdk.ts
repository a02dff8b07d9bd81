/**
 * The Go SDK, twice. The current one is `common` alone, with a class for SealOCR in the form of the generated ones: not every
 * module proxy carries the `ocr` module. The generated classes are tried as they were in 2021, when all services were one
 * module; what such an old application sends and understands is worth trying anyway.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everySignMethod, type Offers, type Sdk } from '../sdk.js'
import { run } from '../tool.js'

const offers = {
  signMethods: everySignMethod,
  httpMethods: ['POST', 'GET'],
  unsignedPayload: true,
  language: 'zh-CN',
  exception: '*errors.TencentCloudSDKError',
} satisfies Partial<Offers>

export const go: Sdk = {
  name: 'go',
  title: 'Go',
  tools: ['go'],
  // The client for any action sends no parameters but in a JSON body.
  offers: { ...offers, clients: ['typed', 'common'], commonOnlyTc3Post: true, retries: ['typed', 'common'], headers: true },
  install: (folder) => build(folder, 'test/sdks/go/common', 'tencentcloud-sdk-go/tencentcloud/common'),
}

export const goTyped: Sdk = {
  name: 'go-typed',
  title: 'Go (2021)',
  tools: ['go'],
  offers: { ...offers, clients: ['typed'], retries: [], before2022: true },
  install: (folder) => build(folder, 'test/sdks/go/typed', 'tencentcloud-sdk-go'),
}

async function build (folder: string, source: string, module: string) {
  const program = join(folder, 'client')
  // -mod=readonly: what go.mod and go.sum do not allow is an error.
  await run(['go', 'build', '-mod=readonly', '-buildvcs=false', '-o', program, '.'], { cwd: source })
  const version = new RegExp(`/${module} v(\\S+)`).exec(readFileSync(join(source, 'go.mod'), 'utf8'))?.[1] ?? 'unknown'
  return { version, command: [program] }
}
