import type { Frame } from '@rembuk/shared/board/frame'

/** What every browser can hold: longer sides or more pixels come out blank on phones. */
const maxSide = 8192
const maxPixels = 16_000_000

export interface PngSize {
  readonly width: number
  readonly height: number
  /** Pixels for each pixel of the canvas. */
  readonly scale: number
}

/** How large a picture becomes as PNG: twice the canvas at 100 % as long as that is bearable. */
export const pngSizeOf = ({ width, height }: Pick<Frame, 'width' | 'height'>): PngSize => {
  const scale = Math.min(2, maxSide / Math.max(width, height), Math.sqrt(maxPixels / (width * height)))
  return {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
    scale,
  }
}

/** Below this the words of notes are smaller than a newspaper's. */
const readableScale = 0.6
export const isReadable = ({ scale }: PngSize): boolean => scale >= readableScale

/** Draws an SVG file as PNG; undefined where the device cannot. */
export const svgToPng = async (svg: string, { width, height }: PngSize): Promise<Blob | undefined> => {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const canvas = document.createElement('canvas')
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    Object.assign(canvas, { width, height })
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
    return (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))) ?? undefined
  } catch {
    // The person is told, and has the SVG.
    return undefined
  } finally {
    URL.revokeObjectURL(address)
    canvas.width = 0
  }
}
