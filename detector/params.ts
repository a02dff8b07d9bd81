/**
 * Every threshold of the detector: value, unit, reason. Lengths are shares of the thing named, or pixels
 * of the work raster where that is said; colours are levels of 0 to 255.
 */
export const params = {
  decode: {
    /** Pixels; 50 million is an A3 page at 430 dpi, and 150 MB as RGB. */
    maxPixels: 50_000_000,
    /** Longest side read from, px: a seal of 40 mm on an A4 page then still has over 400 px. */
    maxSide: 2600,
  },
  pdf: {
    /** Dots an inch; an A4 page is then 1654×2339 px, just under the longest side read from. */
    dpi: 200,
  },
  mask: {
    /** Longest side of the work raster in which seals are looked for, px. */
    workSide: 1000,
    /** Shrunk to less than this share, a picture needs no blur; else this much, px. */
    softened: 0.7,
    blurSigma: 0.8,
    /** Paper is estimated in tiles of 1/n of the long side and their neighbours: larger than a seal's strokes, smaller than a shadow. */
    paperTiles: 12,
    /** Share of a tile's pixels that may be darker than its paper. */
    paperPercentile: 0.85,
    /** Chroma of the faintest ink: so many times the median of all pixels, within these bounds. JPEG noise on white reaches 14. */
    noiseFactor: 4,
    minChroma: 16,
    maxNoise: 40,
    /** A second mask for faint ink is worth its time where the vivid one's threshold is this many times higher. */
    faintRatio: 1.35,
    /** Threshold under which worn text of a seal still shows, as a share of the faintest ink's. */
    softRatio: 0.6,
    /** Vivid ink is not asked to be more vivid than this. */
    maxChroma: 70,
    /** Every channel of print and of dark pens is under this on white paper; coloured ink has one that is not. */
    maxLevelOfPrint: 150,
    /** Otsu’s threshold parts ink from paper in the middle; thin strokes are blends of both and lie lower. */
    otsuFactor: 0.8,
    /** Ink of one hue spreads this far, degrees either way. */
    hueSpreadDeg: 38,
    /** A hue needs this share of all pixels to be looked at. */
    minShare: 0.0006,
    /** At most so many hues in one picture. */
    maxHues: 3,
    /** Yellow and green are never seal ink: degrees from, to. */
    notInkDeg: [42, 180],
  },
  find: {
    /** Black on more than this share of a picture is no ink on paper. */
    mostBlackInk: 0.75,
    /** Smallest seal, px of the work raster, and share of its long side. */
    minSide: 30,
    minShare: 0.035,
    /** Gaps in a rim up to this share of the long side are closed before components are formed. */
    closeShare: 0.009,
    /** Black ink: pieces up to this share of the long side are print. */
    printSide: 0.035,
    /** Components looked at for each mask, largest first. */
    maxComponents: 24,
    /** Line seals of one row of text are up to so many times as long as high. */
    maxAspect: 9,
    /** Area of connected ink's hull over that of the corners that stand for it, from and to. */
    hullFill: [0.86, 1.2],
    /** Parts of a mask that the Hough transforms look at, largest first. */
    maxRegions: 6,
    /**
     * Circles: radius from and to, px of the picture in which they are looked for, which is a mask's half and the halves of
     * that, so that each radius has its own; in the first, smaller ones too.
     */
    houghRadius: [15, 32],
    houghSmallest: 7,
    /** Stretches of the vertical axis under which ovals of the common proportions, 4:3 and 3:2, become circles. */
    houghStretches: [1, 1.35, 1.5, 1 / 1.35, 1 / 1.5],
    /** Votes for a centre, and edges that look at it, as shares of the outline. */
    houghVotes: 0.3,
    houghSupport: 0.25,
    /** Circles looked at for each size of the picture and stretch, strongest first. */
    houghMax: 6,
    /** Circles of one region that are judged, strongest first. */
    maxCircles: 14,
    /** Lines, in a mask's half: votes; gaps in a line, px; the longest so many are paired. */
    lineVotes: 8,
    lineGap: 6,
    maxLines: 24,
    /** Px of a mask's half: lines nearer to each other that face one way are pieces of one. */
    strokeWidth: 3.5,
    /** Two sides may stop short of their corner, or cross it, by this share of their length; corners of seals, from and to. */
    cornerGap: 0.12,
    cornerRad: [0.85, 2.3],
    /** A rim this good needs no other hypothesis for its seal. */
    settledSupport: 0.93,
    /** A ring with a lower score yields to one round it that is about as good. */
    doubtfulScore: 0.85,
    /** Below this ratio of axes nothing is an oval seal any more; the flattest in use is 30×45 mm. */
    minAxisRatio: 0.5,
    /** Score of a ring, see ring-evidence.ts, from which on it may be a seal; and of one on clean paper. */
    minRingScore: 0.7,
    minFreeRingScore: 0.6,
    /** Below this a ring is in doubt. */
    sureRingScore: 0.78,
    /** Rim: share of directions in which ink stands on the outline. */
    minRimSupport: 0.62,
    /** Rim: share of the twelve sectors with any rim. */
    minRimSpread: 0.8,
    /** Ring of text under the rim: share of ink. */
    textInk: [0.05, 0.62],
    /** Ring of text: changes between ink and paper along it, for one turn. */
    minTextEdges: 16,
    /** Smallest straight-sided seal, px of the work raster: name seals are small. */
    minPolygonSide: 18,
    /** Straight sides: share with ink on them, over all sides and on the weakest. */
    minSideSupport: 0.8,
    minWeakestSide: 0.55,
    /** Changes between ink and paper inside, for one turn round a shrunken outline. */
    minPolygonEdges: 8,
    /** A frame or a carved seal's edge is a line: share of all sides with ink within a pixel or two, and of the weakest. */
    minLine: 0.93,
    minWeakestLine: 0.75,
    /** A frame worn to dashes, or one side of which is cut off, as long as paper parts it from its text: share of ink there. */
    worn: { line: 0.84, weakest: 0.6, ends: 0.8, underRim: 0.16 },
    /** A small square's frame, worn or melted into its characters, may be this much weaker, from this size in px on. */
    smallSquare: { line: 0.78, weakest: 0.54, ends: 0.72, aspect: 1.35, side: 36, underRim: 0.6 },
    /** Share of side ends beyond which the line may run on. */
    maxRunsOn: 0.3,
    /** Corners of Hough lines: largest share of the picture's long side, least ink inside, least line on the weakest side. */
    lines: { maxShare: 0.35, minTextInk: 0.15, minWeakestLine: 0.85 },
    /** Lines that may run across a frame from side to side; fewer where they cross each other, unless it is a name's square. */
    maxInnerRules: 2,
    nameAspect: 1.5,
    /** In a frame that is no seal, characters are small: mean length of a run of ink over the inradius. */
    minRun: 0.03,
    /** On a button, characters are few and small for the box: mean length of a run of ink over the inradius. */
    maxCarvedRun: 1.5,
    /** Boxes of diagrams have paper round their words; what is set in a seal reaches so far towards its sides. */
    minReach: 0.5,
    /** A sheet's frame holds less ink than this, and fewer changes between ink and paper; the sparsest seal has 44 of these. */
    sheet: { textInk: 0.1, textEdges: 36 },
    /** Just inside the rim a carved seal has more ink than this; a framed one has paper there. */
    carvedInk: 0.6,
    /** Between these shares it may be either. */
    unclearInk: [0.35, 0.75],
    /** Two outlines are the same seal from this IoU of their boxes, or this share of one inside the other. */
    sameIou: 0.35,
    sameInside: 0.7,
    /** Inside a straight-sided outline, what covers less than this share of it may be a seal of its own. */
    ownShare: 0.12,
  },
  shape: {
    /** Photographed at an angle, round seals keep b/a above this: real ones had 0.86 and more; the roundest oval in use has 0.83. */
    roundAxisRatio: 0.845,
    /** Angles of a rectangle, seen at a slant, differ from right ones by less than this. */
    diamondSkewRad: 0.14,
    /** The longest side of a diamond, seen at a slant, over its shortest. */
    diamondSides: 1.2,
  },
  text: {
    /**
     * Chinese characters that must be read, each counted by its confidence less what a guess has: for a clear rim, more than
     * one; where the rim is in doubt, or the sides are black as a table's are, two read well.
     */
    least: 0.72,
    leastInDoubt: 0.9,
    /**
     * A frame whose text cannot be read: px of the work raster for its short and its long side; its hue, which on pictures of
     * wood, skin and highlighted text is orange, degrees from and to; its sides; its text, for name seals, about square, and
     * for longer ones, which are never carved. In the corners of QR codes and in letters runs of ink are longer, boxes of diagrams hold
     * more and smaller text.
     */
    unread: {
      notHueDeg: [27, 190],
      side: [22, 350],
      line: 0.95,
      clearOutside: 0.75,
      textInk: 0.2,
      middleInk: 0.95,
      run: 0.85,
      squareAspect: 1.6,
      squareEdges: 12,
      longEdges: 30,
      mostEdges: 56,
    },
    /** An invoice's oval that cannot be read: smaller axis over larger, at a slant too; hue either way of red; its rim and text. */
    invoiceOval: { axisRatio: [0.58, 0.74], redDeg: 30, rimSupport: 0.95, clearOutside: 0.8, textInk: 0.12, textEdges: [24, 70] },
  },
  ink: {
    /** Margin kept round an outline, share of its small semi-axis. */
    margin: 0.1,
    /** Shortest side of what is read from, px: a title's characters are then about as high as its strip. */
    maxShortSide: 480,
  },
  print: {
    /** What is printed so far from a seal may say whose it is, shares of its width and its height on either side. */
    reach: { across: 1.5, down: 0.4 },
    /** Shorter side of the seal that it is read at, px: print is a tenth of that high, and a recogniser wants some 36 px at most. */
    maxSealSide: 320,
    /** Lines of it that are read, the nearest to the seal's middle. */
    maxLines: 4,
  },
  strip: {
    /** Height of the text band in a strip, px: with its margin what the PP-OCR recogniser takes, and enough for tesseract to shrink. */
    height: 40,
    /** Widest strip, px. */
    maxWidth: 2400,
  },
} as const
