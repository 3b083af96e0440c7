import { readPicture } from '@rembuk/server/media/read-picture'
import { describe, expect, test } from 'vitest'
import { gpsWords, heic, jpeg, makerWords, pdf, png, svg, webp } from './picture-samples.ts'

const hasWords = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes).toString('latin1')
  return [gpsWords, makerWords, 'motion'].some((words) => text.includes(words))
}
const read = (bytes: Uint8Array) => {
  const picture = readPicture(bytes)
  if (!picture.ok) throw new Error(picture.error.type)
  return picture.value
}
const refusal = (bytes: Uint8Array): string => {
  const picture = readPicture(bytes)
  return picture.ok ? 'taken' : picture.error.type
}

describe('a file that somebody sends as a photo', () => {
  test('[N40] nothing in a picture that is kept says where, when or with which phone it was taken', () => {
    for (const made of [jpeg({ behind: 'motion photo' }), png(), webp()]) {
      expect(hasWords(made)).toBe(true)
      expect(hasWords(read(made).bytes)).toBe(false)
    }
  })

  test('[N41] which way up a photo is stays, and its size is the one that is seen', () => {
    const upright = read(jpeg({ width: 640, height: 480 }))
    expect(upright).toMatchObject({ format: 'image/jpeg', width: 640, height: 480 })
    expect(Buffer.from(upright.bytes).includes('Exif')).toBe(false)
    const turned = read(jpeg({ width: 640, height: 480, orientation: 6 }))
    expect(turned).toMatchObject({ width: 480, height: 640 })
    expect(read(turned.bytes)).toEqual(turned)
    expect(read(png(20, 10))).toMatchObject({ format: 'image/png', width: 20, height: 10 })
    expect(read(webp(30, 40))).toMatchObject({ format: 'image/webp', width: 30, height: 40 })
  })

  test('[N42] what a file holds says what it is, not what it is called', () => {
    expect([pdf, svg, Buffer.from('GIF89a'), Buffer.alloc(0), Buffer.alloc(9)].map(refusal)).toEqual(
      Array.from({ length: 5 }, () => 'NotAPicture'),
    )
    expect(refusal(heic())).toBe('PictureIsHeic')
    expect(refusal(heic(40_000_000))).toBe('PictureTooHeavy')
  })

  test('[N42] a picture that would fill the memory of a phone is refused before anybody unpacks it', () => {
    for (const bomb of [jpeg({ width: 60_000, height: 60_000 }), png(1_000_000, 2), webp(16_000, 9)])
      expect(refusal(bomb)).toBe('PictureTooLarge')
    expect(refusal(jpeg({ width: 4096, height: 3072 }))).toBe('taken')
  })

  test('[N42] a file that was cut off anywhere is refused, and none is read past its end', () => {
    for (const whole of [jpeg(), jpeg({ orientation: 6 }), png(), webp()])
      for (let length = 0; length < whole.length; length += 1) {
        const answer = refusal(whole.subarray(0, length))
        expect(['NotAPicture', 'PictureCutOff']).toContain(answer)
      }
  })

  test('[N42] a file with any byte of it wrong is taken or refused, and never breaks the server', () => {
    for (const whole of [jpeg({ orientation: 6 }), png(), webp()])
      for (const wrong of [0, 1, 0x7f, 0xff])
        for (let at = 0; at < whole.length; at += 1) {
          const broken = Buffer.from(whole)
          broken[at] = wrong
          expect(() => readPicture(broken)).not.toThrow()
        }
  })
})
