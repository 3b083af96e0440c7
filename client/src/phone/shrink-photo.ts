import { err, ok, type Result } from '@rembuk/shared/base/result'
import { maxSmallPhotoBytes, type PictureProblem } from '@rembuk/shared/media/picture'

/** Nobody's camera makes larger ones, and a cheap phone would fall over them. */
const maxMegabytes = 60
/** A photo of 12,000 pixels each way takes 600 MB once it is unpacked: larger ones would close the page of most phones. */
const maxSide = 12_000
/** From the best to what still shows what happened; the first that is light enough is taken. */
const attempts = [
  [1280, 0.8],
  [1280, 0.6],
  [1024, 0.6],
  [800, 0.5],
  [480, 0.4],
] as const

const read = (part: Blob): Promise<DataView> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(new DataView(reader.result as ArrayBuffer))
    reader.onerror = () => resolve(new DataView(new ArrayBuffer(0)))
    reader.readAsArrayBuffer(part)
  })

/** True for a JPEG that ends before its picture does: a browser would show what there is of it and leave the rest grey. */
const isCutOff = async (file: Blob): Promise<boolean> => {
  const view = await read(file)
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return false
  let at = 2
  while (at + 4 < view.byteLength && view.getUint16(at) >= 0xffc0 && view.getUint16(at) !== 0xffda)
    at += 2 + view.getUint16(at + 2)
  const bytes = new Uint8Array(view.buffer)
  for (let end = bytes.indexOf(0xff, at); end >= 0; end = bytes.indexOf(0xff, end + 1))
    if (bytes[end + 1] === 0xd9) return false
  return true
}

/** Which way up an old browser has to turn a JPEG by itself; newer ones do it when they draw. */
const orientationOf = (view: DataView): number => {
  if ('imageOrientation' in document.documentElement.style) return 1
  for (let at = 2; at + 30 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint16(at) !== 0xffe1) continue
    const tiff = at + 10
    const isLittle = view.getUint16(tiff) === 0x4949
    const first = tiff + view.getUint32(tiff + 4, isLittle)
    const count = first + 2 < view.byteLength ? view.getUint16(first, isLittle) : 0
    for (let entry = first + 2; entry < first + 2 + count * 12 && entry + 12 < view.byteLength; entry += 12)
      if (view.getUint16(entry, isLittle) === 0x0112) return view.getUint16(entry + 8, isLittle)
  }
  return 1
}

/** For orientations 1 to 8: the canvas transform that turns a picture of this size upright. */
const turnUpright = (orientation: number, width: number, height: number): readonly number[] =>
  [
    [1, 0, 0, 1, 0, 0],
    [-1, 0, 0, 1, width, 0],
    [-1, 0, 0, -1, width, height],
    [1, 0, 0, -1, 0, height],
    [0, 1, 1, 0, 0, 0],
    [0, 1, -1, 0, height, 0],
    [0, -1, -1, 0, height, width],
    [0, -1, 1, 0, 0, width],
  ][orientation - 1] ?? [1, 0, 0, 1, 0, 0]

const draw = (image: HTMLImageElement, orientation: number, maxSide: number): HTMLCanvasElement => {
  const scale = Math.min(1, maxSide / Math.max(image.naturalWidth, image.naturalHeight))
  const [width, height] = [Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale)]
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = orientation > 4 ? [height, width] : [width, height]
  const context = canvas.getContext('2d')
  context?.setTransform(
    ...(turnUpright(orientation, width, height) as [number, number, number, number, number, number]),
  )
  context?.drawImage(image, 0, 0, width, height)
  return canvas
}

const toJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))

const open = (address: string): Promise<HTMLImageElement | undefined> =>
  new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => resolve(undefined)
    image.src = address
  })

/** Makes a photo small enough to travel: decoded once, upright, and without anything that it says of itself. */
export const shrinkPhoto = async (file: Blob): Promise<Result<Blob, PictureProblem>> => {
  if (file.size > maxMegabytes * 1_000_000) return err({ type: 'PictureTooHeavy', maxMegabytes })
  const head = await read(file.slice(0, 65_536))
  const isHeic = head.byteLength > 11 && head.getUint32(4) === 0x66747970
  const address = URL.createObjectURL(file)
  try {
    const image = await open(address)
    if (!image || image.naturalWidth === 0)
      return err({ type: isHeic ? 'PictureIsHeic' : (await isCutOff(file)) ? 'PictureCutOff' : 'NotAPicture' })
    if (image.naturalWidth * image.naturalHeight > maxSide * maxSide) return err({ type: 'PictureTooLarge', maxSide })
    if (await isCutOff(file)) return err({ type: 'PictureCutOff' })
    const orientation = orientationOf(head)
    for (const [side, quality] of attempts) {
      const canvas = draw(image, orientation, side)
      const made = await toJpeg(canvas, quality)
      // Lets go of the pixels at once: old browsers wait for long otherwise.
      canvas.width = 0
      if (made && made.size <= maxSmallPhotoBytes) return ok(made)
    }
    return err({ type: 'PictureTooHeavy', maxMegabytes })
  } finally {
    URL.revokeObjectURL(address)
  }
}
