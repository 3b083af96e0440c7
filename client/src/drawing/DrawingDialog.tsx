import type { GroupId } from '@rembuk/shared/base/id'
import { readBoardMeta } from '@rembuk/shared/board/board-document'
import type { BoardPart } from '@rembuk/shared/drawing/draw-board'
import { listGroups } from '@rembuk/shared/group/group-queries'
import { formatNumber } from '@rembuk/shared/i18n/format'
import { drawingMessages } from '@rembuk/shared/i18n/messages/drawing'
import { groupMessages } from '@rembuk/shared/i18n/messages/group'
import { fileStemOf } from '@rembuk/shared/record/printable-text'
import { useEffect, useMemo, useState } from 'react'
import { useBoard } from '../board/board-context.tsx'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { showToast } from '../ui/Toast.tsx'
import styles from './Drawing.module.css'
import { type DrawnSvg, drawSvg } from './draw-svg.ts'
import { isReadable, pngSizeOf, svgToPng } from './svg-to-png.ts'

const saveFile = (file: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

const svgFile = ({ svg }: DrawnSvg): Blob => new Blob([svg], { type: 'image/svg+xml' })

/** Everything that can be drawn, by the name that the list of choices knows it by. */
const useParts = (): ReadonlyMap<string, { readonly label: string; readonly part: BoardPart }> => {
  const { room, session } = useBoard()
  const texts = useMessages(drawingMessages)
  const { untitled } = useMessages(groupMessages)
  return useMemo(() => {
    const noteIds = session.state().selectedNotes
    const selected = { label: texts.selected(noteIds.size), part: { type: 'notes', noteIds } } as const
    const groups = listGroups(room.doc).map(
      ({ id, title }) => [id, { label: texts.group(title || untitled), part: { type: 'group', groupId: id } }] as const,
    )
    return new Map<string, { label: string; part: BoardPart }>([
      ['all', { label: texts.all, part: { type: 'all' } }],
      ...(noteIds.size > 0 ? [['selected', selected] as const] : []),
      ...groups,
    ])
  }, [room, session, texts, untitled])
}

/** What is selected is what the person means. */
const firstChoice = (selectedGroup: GroupId | undefined, hasNotes: boolean): string =>
  selectedGroup ?? (hasNotes ? 'selected' : 'all')

const Preview = ({ drawn }: { readonly drawn: DrawnSvg }) => {
  const texts = useMessages(drawingMessages)
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(svgFile(drawn))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [drawn])
  return address && <img className={styles['preview']} src={address} alt={texts.preview} />
}

/** The board, what is selected or one group as a file: as it will look, and as large as it will be. */
export const DrawingDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { room, session } = useBoard()
  const texts = useMessages(drawingMessages)
  const locale = useLocale()
  const parts = useParts()
  const { selectedGroup, selectedNotes } = session.state()
  const [choice, setChoice] = useState(() => firstChoice(selectedGroup, selectedNotes.size > 0))
  const [drawn, setDrawn] = useState<DrawnSvg | 'nothing'>()
  const { title } = useMemo(() => readBoardMeta(room.doc), [room])
  const { part, label } = parts.get(choice) ?? { part: { type: 'all' } as const, label: texts.all }
  useEffect(() => {
    let isWanted = true
    setDrawn(undefined)
    void drawSvg(room.doc, { locale, part, title }).then((made) => isWanted && setDrawn(made ?? 'nothing'))
    return () => {
      isWanted = false
    }
  }, [room, locale, part, title])
  const picture = drawn === 'nothing' ? undefined : drawn
  const size = picture && pngSizeOf(picture.frame)
  const name = fileStemOf([title || texts.all, ...(part.type === 'all' ? [] : [label])])

  const saveSvg = (): void => {
    if (!picture) return
    saveFile(svgFile(picture), `${name}.svg`)
    showToast(texts.saved)
  }
  const savePng = async (): Promise<void> => {
    if (!picture || !size) return
    const png = await svgToPng(picture.svg, size)
    if (png) saveFile(png, `${name}.png`)
    showToast(png ? texts.saved : texts.failed)
  }
  return (
    <Dialog title={texts.save} onClose={onClose} size="wide">
      <div className={styles['picture']}>
        <SelectField
          label={texts.part}
          value={choice}
          options={Array.from(parts, ([value, one]) => ({ value, label: one.label }))}
          onChange={setChoice}
        />
        <div className={styles['frame']} aria-busy={drawn === undefined}>
          {picture && <Preview drawn={picture} />}
          {drawn === 'nothing' && <p>{texts.nothing}</p>}
        </div>
        <p className={styles['hint']}>
          {size && texts.pngUse(formatNumber(locale, size.width), formatNumber(locale, size.height))} {texts.svgUse}
        </p>
        {size && !isReadable(size) && <p className={styles['warning']}>{texts.pngSmall}</p>}
        {picture && picture.missingPhotoCount > 0 && <p className={styles['warning']}>{texts.photosMissing}</p>}
        <div className={styles['buttons']}>
          {picture && (
            <>
              <Button variant="primary" onClick={() => void savePng()}>
                {texts.png}
              </Button>
              <Button onClick={saveSvg}>{texts.svg}</Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}
