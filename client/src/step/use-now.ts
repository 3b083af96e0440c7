import type { TimeMs } from '@rembuk/shared/base/time'
import { useEffect, useState } from 'react'

/** The server's time, told anew every so often; with 0 it stands until the next rendering. */
export const useNow = (clockAheadMs: number, { everyMs }: { readonly everyMs: number }): TimeMs => {
  const [, setTick] = useState(0)
  useEffect(() => {
    if (everyMs === 0) return
    const interval = setInterval(() => setTick((tick) => tick + 1), everyMs)
    return () => clearInterval(interval)
  }, [everyMs])
  return Date.now() + clockAheadMs
}
