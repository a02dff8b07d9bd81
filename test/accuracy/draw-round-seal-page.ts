/** The plainest picture of the corpus: one clean round seal on a white page, for tests that need a seal to look at. */
import type { Box } from '../../detector/seal.js'
import { drawSealPage, type SealPage } from './draw-seal-page.js'
import { roundSeal, type RoundSeal } from './seal/round.js'

/** `x` and `y` are the top left corner of the seal here. */
export type RoundSealPage = RoundSeal & SealPage

export interface RoundSealTruth { shape: 'round', title: string, others: string[], box: Box }

/** The seal of the API documentation's example: 300 px wide on a white page of 500×800. */
export function drawDocumentationExample (): Promise<{ png: Buffer, truth: RoundSealTruth }> {
  return drawRoundSealPage({ title: '上海市宝山区市场监督管理局', diameter: 300, pageWidth: 500, pageHeight: 800, x: 100, y: 250 })
}

export async function drawRoundSealPage (page: RoundSealPage): Promise<{ png: Buffer, truth: RoundSealTruth }> {
  const { x, y, diameter } = page
  const { png, drawing, box } = await drawSealPage(roundSeal(page), { ...page, x: x + diameter / 2, y: y + diameter / 2 })
  return { png, truth: { shape: 'round', title: drawing.title, others: drawing.others, box } }
}
