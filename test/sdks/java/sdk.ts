/** The Java SDK, by Maven; the program is started without it. */
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { everySignMethod, type Sdk } from '../sdk.js'
import { run } from '../tool.js'

const project = 'test/sdks/java/pom.xml'

export const java: Sdk = {
  name: 'java',
  title: 'Java',
  tools: ['java', 'mvn'],
  offers: {
    clients: ['typed', 'common'],
    signMethods: everySignMethod,
    httpMethods: ['POST', 'GET'],
    unsignedPayload: true,
    commonOnlyTc3Post: true,
    retries: ['typed'],
    exception: 'TencentCloudSDKException',
    headers: true,
  },
  async install (folder) {
    await run(['mvn', '--batch-mode', '--quiet', '-f', project, `-Dfolder=${folder}`, 'compile', 'dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'packages')}`])
    const version = /-java-ocr<\/artifactId>\s*<version>(.+)</.exec(readFileSync(project, 'utf8'))?.[1] ?? 'unknown'
    return { version, command: ['java', '-Xmx1g', '-cp', [join(folder, 'classes'), join(folder, 'packages', '*')].join(delimiter), 'Client'] }
  },
}
