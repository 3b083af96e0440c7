import { err, ok, type Result } from '@rembuk/shared/base/result'
import type { PictureProblem } from '@rembuk/shared/media/picture'

/** Nobody's camera or scanner makes heavier ones. */
const maxMegabytes = 60
/** A picture of more pixels than any phone's camera makes would cost this page a gigabyte to unpack. */
const maxPixels = 120_000_000
const maxSide = 16_384
/** What a picture may weigh on the board, in bytes: a map stays readable, and a village's line carries it in a minute. */
const maxBytes = 700_000
/** From the best to what still shows a map; the first that is light enough is taken. */
const attempts = [
  [2400, 0.82],
  [2000, 0.75],
  [1600, 0.7],
  [1280, 0.6],
  [1024, 0.5],
] as const

const isHeic = async (file: Blob): Promise<boolean> => {
  const head = new DataView(await file.slice(0, 12).arrayBuffer())
  return head.byteLength === 12 && head.getUint32(4) === 0x66747970
}

const open = async (address: string): Promise<HTMLImageElement | undefined> => {
  const image = new Image()
  const opened = new Promise<boolean>((resolve) => {
    image.onload = () => resolve(true)
    image.onerror = () => resolve(false)
  })
  image.src = address
  return (await opened) && image.naturalWidth > 0 ? image : undefined
}

/** On white: what is clear in a picture would be black in a JPEG. */
const draw = (image: HTMLImageElement, longest: number): HTMLCanvasElement => {
  const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
  }
  return canvas
}

/**
 * Makes a picture for the board of whatever file this browser can draw: dots and nothing else, so that no script of an SVG file and no
 * place of a photo comes along.
 */
export const shrinkPicture = async (file: Blob): Promise<Result<Blob, PictureProblem>> => {
  if (file.size > maxMegabytes * 1_000_000) return err({ type: 'PictureTooHeavy', maxMegabytes })
  const address = URL.createObjectURL(file)
  try {
    const image = await open(address)
    if (!image) return err({ type: (await isHeic(file)) ? 'PictureIsHeic' : 'NotAPicture' })
    const { naturalWidth: width, naturalHeight: height } = image
    if (Math.max(width, height) > maxSide || width * height > maxPixels)
      return err({ type: 'PictureTooLarge', maxSide: Math.floor(Math.sqrt(maxPixels)) })
    for (const [longest, quality] of attempts) {
      const canvas = draw(image, longest)
      const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
      canvas.width = 0
      if (made && made.size <= maxBytes) return ok(made)
    }
    return err({ type: 'PictureTooHeavy', maxMegabytes })
  } finally {
    URL.revokeObjectURL(address)
  }
}
