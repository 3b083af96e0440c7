/** A hand at the mouse, by Chromium's own input: nobody waits for a page that is slow, as no hand does. */
import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'
import { nowUs, type Span } from './trace.ts'

export type Point = readonly [number, number]
const everyMs = 16
/** Panning goes around a circle of this radius, in pixels; so does a dragged note, on a smaller one. */
const panRadius = 400
const dragRadius = 140
/** How many times larger or smaller a zoom goes, before it comes back. */
const zoomFactor = 6

/** Calls `act` with how far the gesture has come, 0 to 1, and answers when that was. */
const move = async (forMs: number, act: (done: number) => Promise<unknown>): Promise<Span> => {
  const fromUs = nowUs()
  const sent: Promise<unknown>[] = []
  for (let done = 0; done < 1; ) {
    done = Math.min(1, (nowUs() - fromUs) / 1000 / forMs)
    sent.push(act(done))
    await wait(everyMs)
  }
  const span = { fromUs, toUs: nowUs() }
  await Promise.all(sent)
  return span
}

const onCircle = (radius: number, done: number): Point => [
  radius * (Math.cos(2 * Math.PI * done) - 1),
  radius * Math.sin(2 * Math.PI * done),
]

export const pan = (input: CDPSession, [x, y]: Point, forMs: number): Promise<Span> => {
  let last: Point = [0, 0]
  return move(forMs, (done) => {
    const next = onCircle(panRadius, done)
    const [deltaX, deltaY] = [next[0] - last[0], next[1] - last[1]]
    last = next
    return input.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX, deltaY })
  })
}

/** Zooms in (or out) and back. */
export const zoom = (
  input: CDPSession,
  [x, y]: Point,
  { forMs, perPixel, isOut }: { readonly forMs: number; readonly perPixel: number; readonly isOut: boolean },
): Promise<Span> => {
  const depth = Math.log(zoomFactor) * (isOut ? -1 : 1)
  let last = 0
  return move(forMs, (done) => {
    const next = depth * Math.sin(Math.PI * done)
    const deltaY = (last - next) / perPixel
    last = next
    return input.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY, modifiers: 2 })
  })
}

/** Takes what stands at a point, leads it around and puts it back. */
export const drag = async (input: CDPSession, [x, y]: Point, forMs: number): Promise<Span> => {
  const mouse = (type: 'mousePressed' | 'mouseReleased' | 'mouseMoved', at: Point) =>
    input.send('Input.dispatchMouseEvent', {
      type,
      x: at[0],
      y: at[1],
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    })
  await input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, buttons: 0 })
  await mouse('mousePressed', [x, y])
  const span = await move(forMs, (done) => {
    const [dx, dy] = onCircle(dragRadius, done)
    return mouse('mouseMoved', [x + dx, y + dy])
  })
  await mouse('mouseReleased', [x, y])
  return span
}
