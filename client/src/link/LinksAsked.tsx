import { useBoard, useSession } from '../board/board-context.tsx'
import { later, WhenLoaded } from '../ui/later.tsx'

const linkDialog = later(async () => (await import('./LinkDialog.tsx')).LinkDialog)

/** The question what a note or group is linked with, while it is asked; the canvas and the list ask the same. */
export const LinksAsked = () => {
  const { session } = useBoard()
  const end = useSession((state) => state.linksAsked)
  const close = (): void => session.change({ linksAsked: undefined })
  if (!end) return null
  return (
    <WhenLoaded part={linkDialog} onFailed={close}>
      {(LinkDialog) => <LinkDialog end={end} onClose={close} />}
    </WhenLoaded>
  )
}
