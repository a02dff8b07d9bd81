/** Sentences of contracts, notices and certificates, cut to lines. */
import type { Random } from '../random.js'

const sentences = ('根据《中华人民共和国民法典》及有关法律法规的规定，双方在平等自愿的基础上签订本合同。|本合同一式两份，甲乙双方各执一份，自双方签字盖章之日起生效。|' +
  '乙方应当按照约定的期限和质量要求完成全部工作，并接受甲方的监督检查。|如有违反，违约方应当承担相应的赔偿责任。|因本合同发生的争议，由双方协商解决；协商不成的，向所在地人民法院提起诉讼。|' +
  '各有关单位要高度重视，加强领导，明确责任，认真组织实施。|经研究，现将有关事项通知如下，请遵照执行。|请于本月底前将自查情况报送办公室。|特此证明，情况属实。|' +
  '该同志在我单位工作期间表现良好，遵守各项规章制度。|兹证明上述材料与原件一致，仅供办理业务使用。|货物验收合格后七个工作日内支付剩余款项。|' +
  '检测结果仅对来样负责，未经书面批准不得部分复制本报告。|项目建设用地符合土地利用总体规划，面积以实测为准。|年度财务报表已经会计师事务所审计，并出具了标准无保留意见的审计报告。').split('|')

/** Text enough for so many lines of so many characters. */
export function proseLines (random: Random, lines: number, characters: number): string[] {
  const out: string[] = []
  let rest = '\u3000\u3000'
  while (out.length < lines) {
    while ([...rest].length < characters) rest += random.pick(sentences)
    const cut = [...rest]
    // A paragraph ends now and then in the middle of a line.
    if (random.chance(0.22)) {
      out.push(cut.slice(0, random.integer(Math.ceil(characters / 3), characters)).join(''))
      rest = '\u3000\u3000'
    } else {
      out.push(cut.slice(0, characters).join(''))
      rest = cut.slice(characters).join('')
    }
  }
  return out
}

export function dateLine (random: Random): string {
  return `${random.integer(2008, 2026)}年${random.integer(1, 12)}月${random.integer(1, 28)}日`
}

/** A signature's stroke: loops that wander to the right. */
export function scribble (random: Random, x: number, y: number, size: number, colour: string): string {
  let path = `M${x} ${y}`
  let px = x
  const strokes = random.integer(5, 9)
  for (let i = 0; i < strokes; i++) {
    const point = () => `${(px + random.between(-0.3, 0.6) * size).toFixed(1)} ${(y + random.between(-0.55, 0.55) * size).toFixed(1)}`
    path += `C${point()} ${point()} `
    px += size * random.between(0.15, 0.45)
    path += point()
  }
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${(size * random.between(0.035, 0.07)).toFixed(1)}" stroke-linecap="round"/>`
}

/** A matrix code: nothing that decodes, but it looks like one. */
export function matrixCode (random: Random, x: number, y: number, size: number, colour: string): string {
  const n = 25
  const m = size / n
  let path = ''
  const corners = [[0, 0], [n - 7, 0], [0, n - 7]] as const
  const inCorner = (i: number, j: number) => corners.some(([a, b]) => i >= a - 1 && i < a + 8 && j >= b - 1 && j < b + 8)
  const dark = (i: number, j: number) => {
    path += `M${(x + i * m).toFixed(1)} ${(y + j * m).toFixed(1)}h${m.toFixed(1)}v${m.toFixed(1)}h${(-m).toFixed(1)}z`
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (!inCorner(i, j) && random.chance(0.5)) dark(i, j)
  for (const [a, b] of corners) {
    for (let i = 0; i < 7; i++) {
      for (let j = 0; j < 7; j++) {
        const onFrame = i === 0 || j === 0 || i === 6 || j === 6
        if (onFrame || (i > 1 && i < 5 && j > 1 && j < 5)) dark(a + i, b + j)
      }
    }
  }
  return `<path d="${path}" fill="${colour}"/>`
}
