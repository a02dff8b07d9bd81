/** Codes for what is wrong with the request itself: protocol, action, parameters (contract reference, part 4.3). */
import { text, type ErrorRow } from './error-row.js'

export const requestErrors = {
  UnsupportedProtocol: {
    arises: 'a method other than GET and POST; a POST whose `Content-Type` the action does not take',
    texts: {
      default: text('documented', 'HTTP(S) request protocol error; only GET and POST requests are supported.', 'http(s)请求协议错误，只支持GET和POST请求。'),
      contentType: text('assumed', 'The request is invalid: this action does not support Content-Type=`{value}`.', '请求协议错误，该接口不支持 Content-Type=`{value}`。'),
    },
  },
  RequestSizeLimitExceeded: {
    arises: 'a query over 32 KB, or a body over 10 MB',
    texts: { default: text('documented', 'The request size exceeds the upper limit.', '请求包超过限制大小。') },
  },
  InvalidRequest: {
    arises: 'bytes that are not an HTTP request',
    texts: {
      default: text('documented', 'The multipart format of the request body is incorrect.', '请求body的multipart格式错误。'),
      http: text('assumed', 'The request is not a valid HTTP request.', '请求不是合法的HTTP请求。'),
    },
  },
  MissingParameter: {
    arises: 'a common parameter is missing: Action, Version, Timestamp, Authorization (TC3), SecretId, Signature, Nonce (v1)',
    texts: {
      default: text('observed', 'The request is missing a required parameter `{name}`.', '请求缺少必传参数 `{name}` 。'),
      header: text('observed', 'The request header is missing a required common parameter `{name}`.', '请求头部缺少必传的公共参数 `{name}`。', 'documented'),
    },
  },
  InvalidAction: {
    arises: 'an Action the version does not have (names are case-sensitive)',
    texts: {
      default: text('observed', 'The request action=`{action}` is invalid or not found in service=`{service}` and version=`{version}`.', '接口不存在。', 'documented'),
    },
  },
  NoSuchVersion: {
    arises: 'a Version other than 2018-11-19',
    texts: {
      default: text('observed', 'The specified api version=`{version}` does not exist in service=`{service}`.', '接口版本不存在。', 'documented'),
    },
  },
  UnsupportedRegion: {
    arises: 'a region that exists but does not offer SealOCR',
    texts: { default: text('observed', 'The action not support this region.', '接口不支持所传地域。', 'documented') },
  },
  InvalidParameterValue: {
    arises: 'an unknown Region, Language or SignatureMethod, a Timestamp or Nonce that is no number, a wrong payload digest',
    texts: {
      default: text('observed', 'A value specified in `{name}` is not valid, is unsupported, or cannot be used.', '参数 `{name}` 取值错误。'),
      digest: text('documented', 'The value specified in `X-TC-Content-SHA256` is not correct.', '参数 `X-TC-Content-SHA256` 计算值不正确。'),
    },
  },
  InvalidParameter: {
    arises: 'a body that is not a JSON object, a malformed query or form, a value of the wrong type',
    texts: {
      default: text('documented', 'Parameter `{name}` format invalid.', '参数 `{name}` 格式非法。'),
      repeated: text('documented', 'Parameter `{name}` input repeated.', '参数 `{name}` 重复输入。'),
      array: text('documented', 'Parameter `{name}` invalid array format, array index must be continuous and starts with 0.', '参数 `{name}` 是非法是数组格式，数组下标必须是连续的而且从0下标开始。'),
      type: text('observed', 'The value type of parameter `{name}` is not valid, input type should be `{type}` ', '参数 `{name}` 取值类型错误。参数类型应为 {type}'),
      separator: text('documented', 'Url key and value should be splited by `=`.', '参数错误，请求URL中参数key和value必须以 `=` 分隔。'),
      emptyKey: text('documented', 'The request has a parameter key which is empty string.', '参数错误，请求参数key不能为空字符串。'),
      notJson: text('documented', 'The request content not valid json format for specified content-type=application/json.', '对于指定content-type=application/json协议下，请求内容不是合法的Json格式。'),
    },
  },
  UnknownParameter: {
    arises: 'a parameter the action does not have',
    texts: { default: text('observed', 'The parameter `{name}` is not recognized.', '未知参数错误，用户多传未定义的参数会导致错误') },
  },
  InternalError: {
    arises: 'a fault of the emulator itself; the log has the whole of it',
    texts: {
      default: text('observed', 'An internal error has occurred. Retry your request, but if the problem persists, contact us.', '内部服务错误，请稍后重试。'),
    },
  },
  'EmulatorError.FixtureNotFound': {
    arises: 'mode replay: no fixture answers the request; the text names the closest one and what differs',
    texts: {
      default: text('assumed', 'No fixture answers {asked}. The closest is {closest}: {criteria}.', '没有 fixture 能应答 {asked}。最接近的是 {closest}：{criteria}。'),
      none: text('assumed', 'No fixture answers {asked}: there are none at all.', '没有 fixture 能应答 {asked}：一个也没有。'),
    },
  },
  'EmulatorError.UpstreamFailed': {
    arises: 'modes record and passthrough: upstream cannot be reached, or answers with something else than the API',
    texts: {
      default: text('assumed', 'The upstream service {endpoint} could not be asked: {reason}.', '无法访问上游服务 {endpoint}：{reason}。'),
    },
  },
  'EmulatorError.PathNotFound': {
    arises: 'a path other than `/`, answered with HTTP 404: a wrongly configured endpoint should be noticed at once',
    texts: {
      default: text('assumed', 'Nothing is served at `{path}`. The API answers at `/` alone.', '`{path}` 没有服务。接口只在 `/` 提供。'),
    },
  },
  'EmulatorError.InvalidSession': {
    arises: 'a session name, in `X-SealOCR-Session` or after the `~` of the SecretId, that is none',
    texts: {
      default: text('assumed', '`{name}` is no name of a session: 1 to 64 letters, digits, `.`, `_` and `-` are.', '`{name}` 不是有效的会话名：应为1至64个字母、数字、`.`、`_` 或 `-`。'),
    },
  },
  'EmulatorError.InvalidFault': {
    arises: 'an `X-SealOCR-Fault` header, a magic address or a magic picture that says nothing that can be done',
    texts: {
      default: text('assumed', 'The fault that was asked for cannot be: {reason}.', '无法注入所要求的故障：{reason}。'),
    },
  },
} as const satisfies Record<string, ErrorRow>
