/** The client program for the Node SDK: case.ts says what goes in and what comes out. */
import { readFileSync } from 'node:fs'
import { CommonClient, type ClientConfig } from 'tencentcloud-sdk-nodejs-common'
import { ocr } from 'tencentcloud-sdk-nodejs-ocr'
import type { Case, Result } from '../case.js'
import { documented } from './documented.js'

function sealOcr (made: Case): Promise<unknown> {
  const { secretId, secretKey, token, endpoint, region, signMethod, language, parameters } = made
  const { httpMethod: reqMethod, timeoutS: reqTimeout } = made
  const headers = made.faultHeader === undefined ? undefined : { 'X-SealOCR-Fault': made.faultHeader }
  if (made.client === 'documented') return documented(endpoint, secretId, secretKey).SealOCR(parameters)
  const config: ClientConfig = {
    credential: { secretId, secretKey, token },
    region,
    profile: { signMethod, language, httpProfile: { protocol: 'http://', endpoint, reqMethod, headers, reqTimeout } },
  }
  if (made.client === 'typed') return new ocr.v20181119.Client(config).SealOCR(parameters)
  return new CommonClient('ocr.tencentcloudapi.com', '2018-11-19', config).request('SealOCR', parameters)
}

interface SdkException extends Error { code?: string, requestId?: string, httpCode?: number }

async function resultOf (made: Case): Promise<Result> {
  try {
    return { answer: await sealOcr(made) as Result['answer'] }
  } catch (error) {
    const { constructor, code, message, requestId, httpCode } = error as SdkException
    return { error: { exception: constructor.name, code: String(code), message, requestId: String(requestId), httpStatus: httpCode } }
  }
}

for (const made of JSON.parse(readFileSync(process.argv[2], 'utf8')) as Case[]) {
  const results: Result[] = []
  for (let call = 0; call < made.calls; call++) results.push(await resultOf(made))
  console.log(JSON.stringify({ results }))
}
