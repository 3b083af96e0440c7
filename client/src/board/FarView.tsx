import { useSyncExternalStore } from 'react'
import { later, useSoon, WhenLoaded } from '../ui/later.tsx'
import { useBoard } from './board-context.tsx'

const farCanvas = later(async () => (await import('./FarCanvas.tsx')).FarCanvas)

/** A crowded board seen from far away: coloured cards, drawn by one canvas, where no words could be read. */
export const FarView = () => {
  const { visible } = useBoard()
  const isFar = useSyncExternalStore(visible.subscribe, visible.isFar)
  useSoon(farCanvas)
  return isFar ? (
    <WhenLoaded part={farCanvas} onFailed={() => undefined}>
      {(FarCanvas) => <FarCanvas />}
    </WhenLoaded>
  ) : null
}
