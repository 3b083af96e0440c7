/** What a picture may be: what every browser shows. */
export const pictureFormats = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** Pixels on a side: more of them would cost whoever looks at the board more memory than a cheap phone has. */
export const maxPictureSide = 4096
/** What a phone with a script sends, in bytes: it makes its photos smaller by itself. */
export const maxSmallPhotoBytes = 200_000
/** What a plain form may send, in bytes. */
export const maxPhotoBytes = 5_000_000
/** What all pictures of one board may weigh together, in bytes. */
export const maxPicturesBytes = 200_000_000

/** A picture as it is kept: nothing in its bytes tells where, when or with what it was taken. */
export interface Picture {
  readonly format: PictureFormat
  /** As it is seen, turned upright; in pixels. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Why a file is not taken as a picture. Shown to the person, so every case has a translation. */
export type PictureProblem =
  | { readonly type: 'NotAPicture' }
  /** A HEIC file: phones of one make save it, and few browsers show it. */
  | { readonly type: 'PictureIsHeic' }
  | { readonly type: 'PictureTooHeavy'; readonly maxMegabytes: number }
  | { readonly type: 'PictureTooLarge'; readonly maxSide: number }
  /** The file ends before the picture does. */
  | { readonly type: 'PictureCutOff' }
  /** The board holds as many as it may. */
  | { readonly type: 'PicturesFull' }
