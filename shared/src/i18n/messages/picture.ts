import type { PictureProblem } from '../../media/picture.ts'
import { defineMessages } from '../locale.ts'

type PictureTexts = {
  readonly [Type in PictureProblem['type']]: (problem: Extract<PictureProblem, { type: Type }>) => string
}

const indonesian: PictureTexts = {
  NotAPicture: () =>
    'Berkas itu bukan foto. Tulisan Anda masih ada; pilih foto JPEG, PNG, atau WebP, atau kirim tanpa foto.',
  PictureIsHeic: () =>
    'Foto HEIC tidak bisa ditampilkan di HP lain. Tulisan Anda masih ada; pilih tangkapan layar dari foto itu, atau setel kamera ke “Paling kompatibel” (JPEG).',
  PictureTooHeavy: ({ maxMegabytes }) =>
    `Foto itu terlalu besar: paling banyak ${maxMegabytes} MB. Tulisan Anda masih ada; pilih foto yang lebih kecil.`,
  PictureTooLarge: ({ maxSide }) =>
    `Foto itu terlalu lebar: paling banyak ${maxSide} titik setiap sisi. Tulisan Anda masih ada; pilih foto yang lebih kecil.`,
  PictureCutOff: () => 'Berkas foto itu terpotong. Tulisan Anda masih ada; pilih fotonya sekali lagi.',
  PicturesFull: () => 'Tempat foto untuk papan ini sudah penuh. Tulisan Anda masih ada; kirim tanpa foto.',
}
const english: PictureTexts = {
  NotAPicture: () =>
    'That file is not a photo. Your text is kept; choose a JPEG, PNG or WebP photo, or send without one.',
  PictureIsHeic: () =>
    'HEIC photos cannot be shown on other phones. Your text is kept; choose a screenshot of the photo, or set the camera to “Most Compatible” (JPEG).',
  PictureTooHeavy: ({ maxMegabytes }) =>
    `That photo is too large: at most ${maxMegabytes} MB. Your text is kept; choose a smaller photo.`,
  PictureTooLarge: ({ maxSide }) =>
    `That photo is too wide: at most ${maxSide} pixels on each side. Your text is kept; choose a smaller photo.`,
  PictureCutOff: () => 'The file of that photo is cut off. Your text is kept; choose the photo once more.',
  PicturesFull: () => 'There is no room for more photos on this board. Your text is kept; send it without the photo.',
}

/** Why a photo is not taken, and what to do: for whoever sends one from a phone. */
export const pictureMessages = defineMessages({ id: indonesian, en: english })
