/**
 * What the suite and the client programs say to each other. A client program is started once, with the path of a JSON file
 * that holds an array of Case; for each it prints one line of JSON, an Outcome, in the same order.
 */
export interface Case {
  name: string
  /** Host and port, no scheme. */
  endpoint: string
  /** `typed`: the SDK's own classes for SealOCR; `common`: its client for any action; `documented`: the lines of docs/sdks.md. */
  client: 'typed' | 'common' | 'documented'
  signMethod: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1'
  httpMethod: 'POST' | 'GET'
  /** Absent: the SDK is told nothing, and does what it does by itself. */
  language?: 'zh-CN' | 'en-US'
  unsignedPayload: boolean
  secretId: string
  secretKey: string
  token?: string
  region: string
  parameters: { ImageBase64?: string, ImageUrl?: string, EnablePdf?: boolean, PdfPageNumber?: number, [unknown: string]: unknown }
  /** How often it is called, one call after the other. */
  calls: number
  /** How often the SDK's own retry option may try again after a refusal; 0: the option is not touched. */
  retries: number
  /** Sent as X-SealOCR-Fault. */
  faultHeader?: string
  /** How long the SDK is told to wait for an answer. */
  timeoutS?: number
}

export interface Outcome {
  results: Result[]
}

/** Exactly one of the two. */
export interface Result {
  /** What the SDK hands to the application, as JSON, RequestId included. */
  answer?: Record<string, unknown>
  error?: SdkError
}

export interface SdkError {
  /** The exception's class, as the language names it. */
  exception: string
  code: string
  message: string
  requestId: string
  /** Where the exception has one. */
  httpStatus?: number
}
