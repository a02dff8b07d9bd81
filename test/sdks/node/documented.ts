/** The lines of docs/sdks.md, run as they stand. */
// snippet connect
import { ocr } from 'tencentcloud-sdk-nodejs-ocr'
// end snippet

export function documented (endpoint: string, secretId: string, secretKey: string) {
  // snippet connect

  const client = new ocr.v20181119.Client({
    credential: { secretId, secretKey },
    region: 'ap-guangzhou',
    profile: { httpProfile: { protocol: 'http://', endpoint } },
  })
  // end snippet
  return client
}
