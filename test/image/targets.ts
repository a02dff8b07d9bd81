/** The two images, and what each must keep to. */

export interface Target {
  name: 'full' | 'replay'
  /** Unpacked, over the base image. */
  maxMegabytes: number
  /** From `run` to `Ready.`, the engine's own time included. A busy machine may take twice as long, and is told so. */
  readyMs: number
  /** At the top of /app, beside node_modules. */
  holds: string[]
  /** Of its files: patterns of which each must be found once, and of which none may be. */
  once: RegExp[]
  none: RegExp[]
  /** What is asked of it, and which source must answer. */
  request: { picture: string } | { url: string }
  title: string
  source: RegExp
}

/** `server` holds the files of the page at /_sealocr/ui. */
const program = ['LICENSE', 'NOTICE', 'dist', 'fixtures', 'package.json', 'server']
const title = '上海市宝山区市场监督管理局'
/** Of no use to what runs, on this platform, or at all. */
const never = [/\.(dll|dylib|map|d\.ts)$/, /\/(darwin|win32|android|ios)-/, /linux-(arm64|x64)\/.*\/linux-(arm64|x64)/, /^node_modules\/(tap|typescript|eslint)\//]

export const targets: Target[] = [
  {
    name: 'full',
    maxMegabytes: 330,
    readyMs: 3000,
    holds: [...program, 'detector'],
    once: [/libonnxruntime\.so/, /tesseract-core.*\.wasm$/, /seal\.traineddata/, /opencv.*\.wasm$/],
    none: never,
    request: { picture: 'fixtures/seals/round.png' },
    title,
    source: /^emulate$/,
  },
  {
    name: 'replay',
    maxMegabytes: 60,
    readyMs: 1000,
    holds: program,
    once: [/libvips-cpp\.so/],
    none: [...never, /^node_modules\/.*(opencv|onnx|tesseract|pdfium)|traineddata/],
    request: { url: 'https://ocr-demo-1254418846.cos.ap-guangzhou.myqcloud.com/document/SealOCR/SealOCR1.png' },
    title,
    source: /^fixture:SealOCR\/documentation-example$/,
  },
]
