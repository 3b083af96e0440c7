import type { MediaId } from '@rembuk/shared/base/id'
import { expect, test } from 'vitest'
import { pictureAddress } from '../../client/src/media/picture-address.ts'

test('[N64] on the whole board a resident is shown photos by the code of the meeting, a facilitator by their right', () => {
  const picture = 'picture-1' as MediaId
  expect(pictureAddress(picture, '/j/123456/papan')).toBe('/j/123456/media/picture-1')
  expect(pictureAddress(picture, '/program/abc/papan/def')).toBe('/api/media/picture-1')
})
