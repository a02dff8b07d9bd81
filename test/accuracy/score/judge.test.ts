import t, { type Test } from 'tap'
import { iou, levenshtein, normalise, similarity } from './compare.js'
import { judge } from './judge.js'
import { perfectAnswers } from './oracle.js'
import { report } from './summary.js'
import { underFloor } from './floors.js'
import { printReport } from './print.js'
import type { Prediction, TruthBox, TruthPicture, TruthSeal } from './truth.js'

const near = (t: Test, found: number | null | undefined, wanted: number) =>
  t.ok(Math.abs((found ?? NaN) - wanted) < 1e-9, `${found} is ${wanted}`)

const seal = (shape: number, bbox: TruthBox, title: string, others: string[] = []): TruthSeal =>
  ({ shape, bbox, title, others, n_chars: [...title].length, ink: 'red' })

const truth: TruthPicture[] = [
  {
    file: 'a.png',
    tier: 'clean',
    width: 400,
    height: 400,
    seals: [
      seal(0, [10, 10, 100, 100], '上海市宝山区市场监督管理局', ['发票专用章', '3100000000001']),
      seal(1, [200, 200, 120, 90], '某某有限公司'),
    ],
  },
  { file: 'b.png', tier: 'doc', width: 400, height: 400, seals: [seal(2, [5, 5, 80, 40], '现金收讫')] },
  { file: 'n.png', tier: 'negative', kind: 'clock', width: 9, height: 9, seals: [] },
]

t.test('texts compare without width, white space and case', async (t) => {
  t.equal(normalise('（1） ａb\u3000'), '(1)AB')
  t.equal(levenshtein('kitten', 'sitting'), 3)
  t.equal(levenshtein('', 'ab'), 2)
  t.equal(levenshtein('𠮷', '吉'), 1, 'a character outside the first plane is one character')
  near(t, similarity('abcd', 'abxd'), 0.75)
  t.equal(similarity('', ''), 1)
  t.equal(similarity('a', ''), 0)
})

t.test('boxes compare by intersection over union', async (t) => {
  near(t, iou([0, 0, 10, 10], [5, 0, 10, 10]), 50 / 150)
  t.equal(iou([0, 0, 1, 1], [1, 1, 1, 1]), 0)
})

t.test('the truth itself gets full marks, and nothing gets none', async (t) => {
  const { overall, negatives } = report(judge(truth, perfectAnswers(truth)))
  for (const figure of ['precision', 'recall', 'f1', 'meanIou', 'shapeAccuracy', 'titleExact', 'titleNed', 'othersRecall', 'anyLineNed'] as const) {
    t.equal(overall[figure], 1, figure)
  }
  t.equal(negatives.falseRate, 0)
  const nothing = report(judge(truth, []))
  for (const figure of ['precision', 'recall', 'f1', 'titleExact', 'titleNed', 'othersRecall'] as const) t.equal(nothing.overall[figure], 0, figure)
  t.same(nothing.errors, { missing: 3 })
})

t.test('a wrong character, a wrong shape, a missed seal and a false one cost what they should', async (t) => {
  const predictions: Prediction[] = [
    {
      file: 'x/a.png',
      response: {
        Response: {
          SealInfos: [
            { SealBody: '某某有限公同', Location: { X: 200, Y: 200, Width: 120, Height: 90 }, OtherTexts: [], SealShape: '0' },
            { SealBody: '上海市宝山区市场监督管理局', Location: { X: 10, Y: 10, Width: 100, Height: 80 }, OtherTexts: ['3100000000001'], SealShape: 0 },
          ],
        },
      },
    },
    { file: 'n.png', response: { SealInfos: [{ SealBody: '', Location: { X: 0, Y: 0, Width: 5, Height: 5 }, SealShape: '0' }] } },
    { file: 'b.png', response: { Error: { Code: 'FailedOperation.NoSeal' } } },
  ]
  const judgement = judge(truth, predictions)
  const figures = report(judgement)
  near(t, figures.overall.precision, 2 / 3)
  near(t, figures.overall.recall, 2 / 3)
  near(t, figures.overall.meanIou, 0.9)
  near(t, figures.overall.shapeAccuracy, 0.5)
  near(t, figures.overall.titleExact, 1 / 3)
  near(t, figures.overall.titleNed, (1 + 5 / 6) / 3)
  near(t, figures.overall.othersExact, 0.5)
  t.same(figures.confusion, { round: { round: 1 }, oval: { round: 1 } })
  t.equal(figures.negatives.falseSeals, 1)
  t.same(figures.errors, { 'FailedOperation.NoSeal': 1 })
  t.match(printReport(figures, judgement.seals, 1), /0\.00 b\.png rectangle drawn 现金收讫 read \(not found\)/)
  const floors = { tiers: { clean: { recall: 1 }, doc: { recall: 0.5 }, page: { recall: 1 } }, negativeFalseRate: 0.5 }
  t.same(underFloor(figures, floors), [
    'doc recall: 0 is under its floor of 0.5',
    'false seals on pictures without one: 1.000 is over 0.5',
  ])
})

t.test('pairs by the best overlap first', async (t) => {
  const two: TruthPicture[] = [
    { file: 'c.png', tier: 'doc', width: 200, height: 200, seals: [seal(0, [0, 0, 100, 100], '甲'), seal(0, [30, 0, 100, 100], '乙')] },
  ]
  const SealInfos = [
    { SealBody: '乙', SealShape: 0, OtherTexts: null, Location: { X: 28, Y: 0, Width: 100, Height: 100 } },
    { SealBody: '甲', SealShape: 0, OtherTexts: [], Location: { X: 5, Y: 0, Width: 100, Height: 100 } },
  ]
  t.equal(report(judge(two, [{ file: 'c.png', response: { SealInfos } }])).overall.titleExact, 1)
})

t.test('an answer on an ignored box is neither right nor wrong, another title may be as right', async (t) => {
  const picture: TruthPicture = {
    file: 'd.png',
    tier: 'crop',
    width: 400,
    height: 400,
    seals: [{ ...seal(2, [0, 0, 100, 100], '刘德华印'), title_alt: ['华刘印德'] }],
    ignore: [[200, 200, 100, 100]],
  }
  const SealInfos = [
    { SealBody: '华刘印德', SealShape: 2, Location: { X: 0, Y: 0, Width: 100, Height: 100 } },
    { SealBody: '?', SealShape: 0, Location: { X: 210, Y: 210, Width: 50, Height: 50 } },
  ]
  const { overall } = report(judge([picture], [{ file: 'd.png', response: { SealInfos } }]))
  t.equal(overall.precision, 1)
  t.equal(overall.titleExact, 1)
})
