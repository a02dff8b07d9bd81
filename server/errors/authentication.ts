/** Codes for who is calling: Authorization, signature, credential (contract reference, part 4.4). */
import { byAccountState, text, type ErrorRow } from './error-row.js'

const authorization = 'The request `Authorization` header does not conform to tencentcloud standards'

export const authenticationErrors = {
  'AuthFailure.InvalidAuthorization': {
    arises: 'an Authorization header of another form, another service or another date in its credential scope, or without ' +
      '`content-type` and `host` among the signed headers',
    texts: {
      default: text('assumed', `${authorization}: {reason}.`, '请求头部的`Authorization`不符合腾讯云标准。', 'documented'),
      service: text('observed', `${authorization}: \`Service\` in Credential not valid.`, '请求头部的`Authorization`不符合腾讯云标准。', 'documented'),
    },
  },
  'AuthFailure.SignatureExpire': {
    arises: 'strict only: a Timestamp more than 300 s from the clock',
    texts: {
      default: text('observed', 'Signature expired. Please use local time and enable NTP service for time synchronization to avoid a deviation between `Timestamp` and the server time {serverTime}.', '签名过期。Timestamp和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。', 'documented'),
    },
  },
  'AuthFailure.SecretIdNotFound': {
    arises: 'strict only: a SecretId that is not among the credentials',
    texts: { default: text('observed', 'The SecretId is not found, please ensure that your SecretId is correct.', 'SecretId不存在，请输入正确的密钥。') },
  },
  'AuthFailure.SignatureFailure': {
    arises: 'a signature that differs; a v1 body over 1 MB',
    texts: {
      default: text('observed', 'The provided credentials could not be validated. Please check your signature is correct.', '请求签名验证失败，请检查您的签名计算是否正确。'),
      size: text('observed', 'The provided credentials could not be validated because of exceeding request size limit, please use new signature method `TC3-HMAC-SHA256`.', '由于请求包大小超过限制，请求签名验证失败，请使用新的签名方法 `TC3-HMAC-SHA256`。', 'documented'),
    },
  },
  'AuthFailure.TokenFailure': {
    arises: 'another token than the credential has',
    texts: { default: text('observed', 'Token verification failed, please check if your Token is correct.', 'token错误。', 'documented') },
  },
  'AuthFailure.UnauthorizedOperation': {
    arises: byAccountState,
    texts: {
      default: text('observed', 'You are not authorized to perform this operation. Check your CAM policies, and ensure that you are using the correct access keys. [[request id:{requestId}]you are not authorized to perform operation (ocr:SealOCR)\nresource (*) has no permission\n]', '操作未授权，请检查CAM策略。[[request id:{requestId}]system policy not verify]'),
    },
  },
  'AuthFailure.InvalidSecretId': {
    arises: byAccountState,
    texts: { default: text('documented', 'Invalid key (not a TencentCloud API key type).', '密钥非法（不是云API密钥类型）。') },
  },
  'AuthFailure.MFAFailure': {
    arises: byAccountState,
    texts: { default: text('documented', 'MFA failed.', 'MFA错误。') },
  },
} as const satisfies Record<string, ErrorRow>
