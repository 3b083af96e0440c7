import { useEffect, useState, useSyncExternalStore } from 'react'
import { later, useLater, useSoon } from '../ui/later.tsx'
import { useBoard } from './board-context.tsx'

const farCanvas = later(async () => (await import('./FarCanvas.tsx')).FarCanvas)

const Cards = () => {
  const { visible } = useBoard()
  const state = useLater(farCanvas)
  useEffect(() => visible.setDrawing(state.type), [visible, state.type])
  return state.type === 'ready' && <state.part />
}

/**
 * Coloured cards, drawn by one canvas: of a crowded board seen from far away, where no words could be read, and below the notes while
 * some of them do not stand in the page yet.
 */
export const FarView = () => {
  const { visible } = useBoard()
  const hasCards = useSyncExternalStore(visible.subscribe, visible.hasCards)
  const [hasHadCards, setHasHadCards] = useState(hasCards)
  // They stay, unseen: made anew they would hold up the first frame of every zoom.
  if (hasCards && !hasHadCards) setHasHadCards(true)
  useSoon(farCanvas)
  return hasHadCards && <Cards />
}
