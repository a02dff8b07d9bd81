/** `onnxruntime-node` 1.16 names a file of types that it does not ship. What it exports is `onnxruntime-common`. */
declare module 'onnxruntime-node' {
  export * from 'onnxruntime-common'
}
