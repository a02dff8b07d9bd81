/** The typefaces of the corpus, each from an npm package: no font of the system is ever used. */
export interface Face {
  /** npm package that carries it. */
  package: string
  /** One TTF file; absent for the fonts that come as WOFF2 chunks by unicode-range. */
  file?: string
  /** Weights a seal may be set in; a single entry where the font does not vary. */
  weights: readonly number[]
}

export const faces = {
  /** Song, the usual face of official seals. */
  song: { package: '@fontsource-variable/noto-serif-sc', weights: [500, 600, 700, 900] },
  /** Hei, the usual face of invoice ovals and purpose lines. */
  hei: { package: '@fontsource-variable/noto-sans-sc', weights: [400, 500, 700] },
  /** Brush Kai, on name seals and old work units' seals. */
  brush: { package: '@expo-google-fonts/ma-shan-zheng', file: '400Regular/MaShanZheng_400Regular.ttf', weights: [400] },
  /** A Song with the thin, even strokes of FangSong: only the floor split is set in it. */
  heldOut: { package: '@expo-google-fonts/zcool-xiaowei', file: '400Regular/ZCOOLXiaoWei_400Regular.ttf', weights: [400] },
} as const satisfies Record<string, Face>

export type FaceName = keyof typeof faces
