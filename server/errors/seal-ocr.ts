/**
 * The eleven codes of SealOCR itself (contract reference, part 4.6). English is the international documentation's text;
 * Chinese the text seen on the wire where there is one, else the mainland documentation's.
 */
import { text, type ErrorRow } from './error-row.js'

export const sealOcrErrors = {
  'FailedOperation.DownLoadError': {
    arises: 'an ImageUrl that cannot be fetched in 3 s: unreachable, refused, not HTTP 200, or an address that is not public',
    texts: { default: text('documented', 'File download failed.', '文件下载失败。') },
  },
  'FailedOperation.ImageDecodeFailed': {
    arises: 'wrong base64; bytes that are no PNG, JPEG or BMP, or a damaged one; a PDF where PDFs are not taken',
    texts: { default: text('documented', 'Image decoding failed.', '图片解码失败', 'observed') },
  },
  'FailedOperation.ImageNoText': {
    arises: 'no seal in the picture',
    texts: { default: text('documented', 'No text is detected in the image.', '照片中未检测到文本', 'observed') },
  },
  'FailedOperation.OcrFailed': {
    arises: 'the detector ran out of time, or failed on the picture',
    texts: { default: text('documented', 'OCR failed.', 'OCR识别失败', 'observed') },
  },
  'FailedOperation.UnKnowError': {
    arises: 'set as `SEALOCR_ACCOUNT_STATE`, or as the `state` of one credential',
    texts: { default: text('documented', 'Unknown error.', '未知错误。') },
  },
  'FailedOperation.UnOpenError': {
    arises: '`SEALOCR_ACCOUNT_STATE=not-opened`',
    texts: { default: text('documented', 'The service is not activated.', '服务未开通', 'observed') },
  },
  'InvalidParameterValue.InvalidParameterValueLimit': {
    arises: 'neither ImageBase64 nor ImageUrl; a PdfPageNumber below 1 or beyond the last page',
    texts: { default: text('documented', 'Incorrect parameter value.', '参数值错误。') },
  },
  'LimitExceeded.TooLargeFileError': {
    arises: 'a file over the size limit, or a picture with too many pixels',
    texts: { default: text('documented', 'The file is too large.', '文件内容太大。') },
  },
  'ResourceUnavailable.InArrears': {
    arises: '`SEALOCR_ACCOUNT_STATE=arrears`',
    texts: { default: text('documented', 'The account has insufficient balance.', '账号已欠费。') },
  },
  'ResourceUnavailable.ResourcePackageRunOut': {
    arises: '`SEALOCR_ACCOUNT_STATE=exhausted`, or `SEALOCR_QUOTA` used up',
    texts: { default: text('documented', 'The resource package has been exhausted.', '账号资源包耗尽。', 'observed') },
  },
  'ResourcesSoldOut.ChargeStatusException': {
    arises: '`SEALOCR_ACCOUNT_STATE=abnormal`',
    texts: { default: text('documented', 'Exceptional billing status.', '计费状态异常。') },
  },
} as const satisfies Record<string, ErrorRow>
