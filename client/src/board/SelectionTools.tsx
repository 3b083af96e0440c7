import { later, Soon, useSoon, WhenLoaded } from '../ui/later.tsx'
import { useSession } from './board-context.tsx'
import type { NoteCommands } from './use-selection-commands.ts'

const selectionToolbar = later(async () => (await import('./SelectionToolbar.tsx')).SelectionToolbar)

const linkHandle = later(async () => (await import('../link/LinkHandle.tsx')).LinkHandle)

/** What arrows are pulled from; it stands on the canvas itself. */
export const SelectionHandle = () => <Soon part={linkHandle}>{(LinkHandle) => <LinkHandle />}</Soon>

/** The toolbar of what is selected; a board is seen without it. */
export const SelectionTools = ({ commands }: { readonly commands: NoteCommands }) => {
  const hasSelection = useSession(
    ({ selectedNotes, selectedGroup, selectedLink, selectedArea }) =>
      selectedNotes.size > 0 || (selectedGroup ?? selectedLink ?? selectedArea) !== undefined,
  )
  useSoon(selectionToolbar)
  return (
    hasSelection && (
      <WhenLoaded part={selectionToolbar} onFailed={() => undefined}>
        {(SelectionToolbar) => <SelectionToolbar commands={commands} />}
      </WhenLoaded>
    )
  )
}
