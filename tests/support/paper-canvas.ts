type Rectangle = readonly [x: number, y: number, width: number, height: number]

/** A canvas of whole pixels that remembers what is painted where, and counts what is painted. */
export const createPaperCanvas = () => {
  let pixels: string[] = []
  let [scale, left, top] = [1, 0, 0]
  let path: Rectangle = [0, 0, 0, 0]
  let clipped: Rectangle | undefined
  let fillCount = 0
  let lineCount = 0
  const paint = ([x, y, width, height]: Rectangle, colour: string): void => {
    const [minX, minY, maxX, maxY] = clipped
      ? [clipped[0], clipped[1], clipped[0] + clipped[2], clipped[1] + clipped[3]]
      : [0, 0, Infinity, Infinity]
    const until = (at: number, most: number, size: number) => Math.min(Math.round(at), most, size)
    for (let row = Math.max(Math.round(y), minY, 0); row < until(y + height, maxY, canvas.height); row += 1)
      for (let column = Math.max(Math.round(x), minX, 0); column < until(x + width, maxX, canvas.width); column += 1)
        pixels[row * canvas.width + column] = colour
  }
  const toPixels = ([x, y, width, height]: Rectangle): Rectangle => [
    x * scale + left,
    y * scale + top,
    width * scale,
    height * scale,
  ]
  const context = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    globalAlpha: 1,
    setTransform: (a: number, _b: number, _c: number, _d: number, e: number, f: number) => {
      ;[scale, left, top] = [a, e, f]
    },
    clearRect: (...box: Rectangle) => paint(toPixels(box), ''),
    fillRect: (...box: Rectangle) => {
      fillCount += 1
      paint(toPixels(box), `${context.fillStyle} ${context.globalAlpha}`)
    },
    strokeRect: (x: number, y: number, width: number, height: number) => {
      const line = context.lineWidth
      const [outerX, outerY, outerWidth, outerHeight] = [x - line / 2, y - line / 2, width + line, height + line]
      for (const side of [
        [outerX, outerY, outerWidth, line],
        [outerX, outerY + outerHeight - line, outerWidth, line],
        [outerX, outerY, line, outerHeight],
        [outerX + outerWidth - line, outerY, line, outerHeight],
      ] as const)
        paint(toPixels(side), context.strokeStyle)
    },
    beginPath: () => undefined,
    moveTo: () => undefined,
    lineTo: () => undefined,
    bezierCurveTo: () => {
      lineCount += 1
    },
    stroke: () => undefined,
    rect: (...box: Rectangle) => {
      path = box
    },
    clip: () => {
      clipped = toPixels(path)
    },
    drawImage: () => undefined,
    save: () => undefined,
    restore: () => {
      clipped = undefined
    },
  }
  const canvas = { width: 0, height: 0, getContext: () => context }
  return {
    canvas: canvas as unknown as HTMLCanvasElement,
    picture: () => Array.from({ length: canvas.width * canvas.height }, (_, at) => pixels[at] ?? '').join(','),
    wipe: () => {
      pixels = []
    },
    /** How many cards and lines were painted since last asked. */
    takeCounts: () => {
      const counts = { fillCount, lineCount }
      fillCount = 0
      lineCount = 0
      return counts
    },
  }
}
