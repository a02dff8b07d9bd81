/** Codes for load and for the platform's own state (contract reference, part 4.5). */
import { byAccountState, text, type ErrorRow } from './error-row.js'

/** A code of which only the published description is known, and which no request causes. */
function described (en: string, zh: string) {
  return { arises: byAccountState, texts: { default: text('documented', en, zh) } }
}

export const platformErrors = {
  RequestLimitExceeded: {
    arises: 'more requests a second by one SecretId for one action than `SEALOCR_RATE_LIMIT`; a full detector queue',
    texts: {
      default: text('observed', 'Your current request times in a second exceeds the frequency limit. Please reduce the frequency of calls.', '您当前每秒请求次数超过了频率上限，请稍后重试。'),
      counted: text('observed', 'Your current request times equals to `{count}` in a second, which exceeds the frequency limit `{limit}` for a second. Please reduce the frequency of calls.', '您当前每秒请求 `{count}` 次，超过了每秒频率上限 `{limit}`，请稍后重试。'),
    },
  },
  'RequestLimitExceeded.IPLimitExceeded': described('The number of ip requests exceeds the frequency limit.', 'IP限频。'),
  'RequestLimitExceeded.UinLimitExceeded': described('The number of uin requests exceeds the frequency limit.', '主账号限频。'),
  'RequestLimitExceeded.GlobalRegionUinLimitExceeded': described('Uin exceeds the frequency limit.', '主账号超过频率限制。'),
  ActionOffline: described('This API has been deprecated.', '接口已下线。'),
  DryRunOperation: described('DryRun operation: the request would have succeeded, only the DryRun parameter was passed.', 'DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。'),
  FailedOperation: described('Operation failed.', '操作失败。'),
  IpInBlacklist: described('Your IP is in uin IP blacklist.', 'IP地址在黑名单中。'),
  IpNotInWhitelist: described('Your IP is not in uin IP whitelist.', 'IP地址不在白名单中。'),
  LimitExceeded: described('Quota limit exceeded.', '超过配额限制。'),
  NoSuchProduct: described('The product does not exist.', '产品不存在。'),
  ResourceInUse: described('Resource is in use.', '资源被占用。'),
  ResourceInsufficient: described('Insufficient resource.', '资源不足。'),
  ResourceNotFound: described('The resource does not exist.', '资源不存在。'),
  ResourceUnavailable: described('Resource is unavailable.', '资源不可用。'),
  ResponseSizeLimitExceeded: described('The response size exceeds the upper limit.', '返回包超过限制大小。'),
  ServiceUnavailable: described('Service is unavailable now.', '当前服务暂时不可用。'),
  UnauthorizedOperation: described('Unauthorized operation.', '未授权操作。'),
  UnsupportedOperation: described('Unsupported operation.', '操作不支持。'),
} as const satisfies Record<string, ErrorRow>
