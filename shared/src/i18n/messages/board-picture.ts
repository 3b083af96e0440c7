import type { PictureProblem } from '../../media/picture.ts'
import { defineMessages } from '../locale.ts'

type Problems = {
  readonly [Type in PictureProblem['type']]: (problem: Extract<PictureProblem, { type: Type }>) => string
}

const indonesianProblems: Problems = {
  NotAPicture: () => 'Berkas itu bukan gambar. Papan tidak berubah; pilih gambar JPEG, PNG, atau WebP.',
  PictureIsHeic: () =>
    'Foto HEIC tidak bisa ditampilkan di perangkat lain. Papan tidak berubah; simpan dulu sebagai JPEG, lalu pilih lagi.',
  PictureTooHeavy: ({ maxMegabytes }) =>
    `Gambar itu terlalu berat: paling banyak ${maxMegabytes} MB. Papan tidak berubah; pilih gambar yang lebih kecil.`,
  PictureTooLarge: ({ maxSide }) =>
    `Gambar itu terlalu besar: paling banyak ${maxSide} titik setiap sisi. Papan tidak berubah; kecilkan dulu, lalu pilih lagi.`,
  PictureCutOff: () => 'Berkas gambar itu terpotong. Papan tidak berubah; pilih gambarnya sekali lagi.',
  PicturesFull: () => 'Tempat gambar untuk papan ini sudah penuh. Hapus gambar yang tidak dipakai dulu.',
}
const englishProblems: Problems = {
  NotAPicture: () => 'That file is not a picture. The board is unchanged; choose a JPEG, PNG or WebP picture.',
  PictureIsHeic: () =>
    'HEIC photos cannot be shown on other devices. The board is unchanged; save it as JPEG first, then choose it again.',
  PictureTooHeavy: ({ maxMegabytes }) =>
    `That picture is too heavy: at most ${maxMegabytes} MB. The board is unchanged; choose a smaller one.`,
  PictureTooLarge: ({ maxSide }) =>
    `That picture is too large: at most ${maxSide} pixels on each side. The board is unchanged; make it smaller, then choose it again.`,
  PictureCutOff: () => 'The file of that picture is cut off. The board is unchanged; choose it once more.',
  PicturesFull: () => 'There is no room for more pictures on this board. Remove those that are not used first.',
}

/** Maps and photos on a board: adding them, and what can be done with one. */
export const boardPictureMessages = defineMessages({
  id: {
    problems: indonesianProblems,
    picture: 'Gambar bidang ini',
    add: 'Tambah gambar atau peta',
    locked: 'terkunci sebagai latar',
    addText: 'Peta desa, denah, atau foto. Bisa juga diseret ke papan, atau disalin lalu ditempel di papan.',
    dialog: 'Gambar di bidang ini',
    choose: 'Pilih gambar…',
    replace: 'Ganti gambar…',
    remove: 'Lepas gambar',
    removed: 'Gambar dilepas; bidangnya tetap ada',
    duplicate: 'Gandakan',
    duplicated: 'Bidang digandakan',
    title: 'Keterangan gambar',
    titleHint: 'Dibacakan untuk yang tidak melihat gambarnya, misalnya: peta RW 05 dengan sungai di utara.',
    opacity: 'Kejelasan gambar',
    lock: 'Kunci sebagai latar: tidak ikut tergeser',
    sending: 'Mengirim gambar…',
    added: 'Gambar ditambahkan',
    placeMap: 'Taruh peta desa di sini',
    gone: 'Gambar ini tidak ditampilkan lagi.',
    isPicture: 'gambar',
    done: 'Selesai',
  },
  en: {
    problems: englishProblems,
    picture: 'Picture of this area',
    add: 'Add a picture or map',
    locked: 'locked as background',
    addText:
      'A village map, a floor plan or a photo. It can also be dragged onto the board, or copied and pasted there.',
    dialog: 'Picture in this area',
    choose: 'Choose a picture…',
    replace: 'Replace the picture…',
    remove: 'Take the picture out',
    removed: 'Picture taken out; its area stays',
    duplicate: 'Duplicate',
    duplicated: 'Area duplicated',
    title: 'Caption of the picture',
    titleHint: 'Read to those who do not see the picture, such as: map of RW 05 with the river in the north.',
    opacity: 'Strength of the picture',
    lock: 'Lock as background: it stays where it is',
    sending: 'Sending the picture…',
    added: 'Picture added',
    placeMap: 'Put your village map here',
    gone: 'This picture is no longer shown.',
    isPicture: 'picture',
    done: 'Done',
  },
})
