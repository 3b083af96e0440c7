import { useSyncExternalStore } from 'react'
import { later, useSoon, WhenLoaded } from '../ui/later.tsx'
import { useBoard } from './board-context.tsx'

const farCanvas = later(async () => (await import('./FarCanvas.tsx')).FarCanvas)

/**
 * Coloured cards, drawn by one canvas: of a crowded board seen from far away, where no words could be read, and below the notes while
 * some of them do not stand in the page yet.
 */
export const FarView = () => {
  const { visible } = useBoard()
  const hasCards = useSyncExternalStore(visible.subscribe, visible.hasCards)
  useSoon(farCanvas)
  return hasCards ? (
    <WhenLoaded part={farCanvas} onFailed={() => undefined}>
      {(FarCanvas) => <FarCanvas />}
    </WhenLoaded>
  ) : null
}
