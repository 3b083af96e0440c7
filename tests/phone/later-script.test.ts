import { expect, onTestFinished, test } from 'vitest'
import { createLaterScript } from '../../client/src/phone/later-script.ts'

test('[N72] a part of the page that cannot open keeps no other from opening', async () => {
  const untold: unknown[] = []
  const hear = (error: unknown) => void untold.push(error)
  const before = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', hear)
  onTestFinished(() => {
    process.off('unhandledRejection', hear)
    for (const listener of before) process.on('unhandledRejection', listener)
  })
  const later = createLaterScript('data:text/javascript,export const openParts = {}')
  const opened: string[] = []
  later.use(() => opened.push('kiosk'))
  later.use(() => {
    throw new Error('this browser lacks something')
  })
  later.use(() => opened.push('photo'))
  later.fetch()
  await expect.poll(() => opened).toEqual(['kiosk', 'photo'])
  await expect.poll(() => untold).toEqual([new Error('this browser lacks something')])
  later.use(() => opened.push('at once'))
  expect(opened).toEqual(['kiosk', 'photo', 'at once'])
})
