import { useEffect, useState } from 'react'

/** Often enough that no second is skipped. */
const everyMs = 250

/** The server's time now, in milliseconds, whatever this device's clock says; stands still while nothing runs. */
export const useServerClock = (clockAheadMs: number, isRunning: boolean): number => {
  const [deviceMs, setDeviceMs] = useState(Date.now)
  useEffect(() => {
    setDeviceMs(Date.now())
    if (!isRunning) return
    const timer = setInterval(() => setDeviceMs(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [isRunning])
  return deviceMs + clockAheadMs
}
