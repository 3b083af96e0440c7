export interface OnceAFrame {
  readonly ask: () => void
  readonly stop: () => void
}

/** Runs something in the next frame, once, however often it is asked for until then. */
export const onceAFrame = (run: () => void): OnceAFrame => {
  let frame = 0
  return {
    ask: () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        run()
      })
    },
    stop: () => cancelAnimationFrame(frame),
  }
}
