const tickMs = 1000
/** A clock that has gone on this much further than the timer says that the page slept. */
const sleptMs = 5000
/** A hall whose network comes back must not come back in one instant. */
const spreadMs = 300

/**
 * Tells when a page may have lost its line without having been told: a laptop was opened, a tab was brought to the front, the network
 * came or went. Several signs of one waking are told once. Answers how to stop.
 */
export const onWake = (run: () => void): (() => void) => {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      run()
    }, Math.random() * spreadMs)
  }
  const tellIfVisible = () => {
    if (document.visibilityState === 'visible') tell()
  }
  let lastMs = Date.now()
  const clock = setInterval(() => {
    const nowMs = Date.now()
    if (nowMs - lastMs > tickMs + sleptMs) tell()
    lastMs = nowMs
  }, tickMs)

  const events = ['online', 'offline', 'pageshow'] as const
  for (const event of events) addEventListener(event, tell)
  document.addEventListener('visibilitychange', tellIfVisible)
  return () => {
    clearTimeout(waiting)
    clearInterval(clock)
    for (const event of events) removeEventListener(event, tell)
    document.removeEventListener('visibilitychange', tellIfVisible)
  }
}
