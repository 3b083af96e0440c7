import type { Locale } from '@rembuk/shared/i18n/locale'
import { noteMessages } from '@rembuk/shared/i18n/messages/note'
import { relationLines } from '@rembuk/shared/i18n/messages/outline'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import {
  changeOutline,
  type NumberedOutline,
  type OutlineChange,
  type OutlineNote,
  type OutlineSection,
} from '@rembuk/shared/outline/outline'
import { readRelations } from '@rembuk/shared/outline/outline-relations'
import { byId, element } from './dom.ts'
import type { OpenTab } from './tab.ts'

const fetchOutline = async (code: string): Promise<NumberedOutline> => {
  const response = await fetch(`/j/${code}/outline`)
  if (!response.ok) throw new Error(`the outline answers ${response.status}`)
  return (await response.json()) as NumberedOutline
}

/** A photo costs data: it comes when it is asked for. */
const photoButton = (locale: Locale, code: string, { picture, text }: OutlineNote): readonly HTMLElement[] => {
  if (!picture) return []
  const button = element('button', {
    class: 'small',
    text: phoneMessages[locale].seePhoto,
    attributes: { type: 'button' },
  })
  button.addEventListener('click', () =>
    button.replaceWith(
      element('img', { class: 'seen', attributes: { src: `/j/${code}/media/${picture}`, alt: text } }),
    ),
  )
  return [button]
}

const buildRelations = (lines: readonly string[]): readonly HTMLElement[] =>
  lines.map((text) => element('p', { class: 'by', text, attributes: { dir: 'auto' } }))

const buildNote = (locale: Locale, code: string, note: OutlineNote, lines: readonly string[]): HTMLElement => {
  const { colour, text, name } = note
  return element('li', { class: `note ${colour}` }, [
    element('p', { class: 'words', text, attributes: { dir: 'auto' } }),
    ...(name ? [element('p', { class: 'by', text: name })] : []),
    ...buildRelations(lines),
    ...photoButton(locale, code, note),
  ])
}

interface Drawn {
  readonly value: string
  readonly drawn: HTMLElement
}

/** Draws an outline, touching only what has changed: nobody loses their place in it. */
const createOutlineView = (locale: Locale, code: string) => {
  const texts = phoneMessages[locale]
  const place = byId('outline', HTMLElement)
  const words = byId('board-words', HTMLElement)
  const more = byId('board-more', HTMLElement)
  let drawnById = new Map<string, Drawn>()

  const draw = (id: string, value: unknown, build: () => HTMLElement, next: Map<string, Drawn>): HTMLElement => {
    const signature = JSON.stringify(value)
    const before = drawnById.get(id)
    const made = before?.value === signature ? before : { value: signature, drawn: build() }
    next.set(id, made)
    return made.drawn
  }
  const fill = (parent: HTMLElement, children: readonly HTMLElement[]): void => {
    for (const [index, child] of children.entries())
      if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null)
    while (parent.children.length > children.length) parent.lastChild?.remove()
  }
  const headingOf = ({ title, kind }: OutlineSection): string =>
    kind ? noteMessages[locale].kinds[kind] : title || texts.groupUntitled

  return (outline: NumberedOutline): void => {
    const next = new Map<string, Drawn>()
    const relationsOf = readRelations(outline)
    const linesOf = (id: string) => relationLines(locale, relationsOf(id))
    const parts = outline.sections.flatMap((section) => {
      const notes = outline.notes.filter(({ sectionId }) => sectionId === section.sectionId)
      const heading = `h ${section.sectionId}`
      const list = draw(`l ${section.sectionId}`, '', () => element('ul'), next)
      const count = element('small', { text: String(notes.length) })
      const title = document.createTextNode(`${headingOf(section)} `)
      fill(
        list,
        notes.map((note) => {
          const lines = linesOf(note.noteId)
          return draw(note.noteId, [note, lines], () => buildNote(locale, code, note, lines), next)
        }),
      )
      const lines = linesOf(section.sectionId)
      const relations = draw(`r ${section.sectionId}`, lines, () => element('div', {}, buildRelations(lines)), next)
      return [draw(heading, [section, notes.length], () => element('h2', {}, [title, count]), next), relations, list]
    })
    if (drawnById.size === 0) place.textContent = ''
    fill(place, parts)
    drawnById = next
    words.textContent = texts.noBoard
    words.hidden = parts.length > 0
    more.textContent = texts.moreNotes({ count: outline.moreCount })
    more.hidden = outline.moreCount === 0
  }
}

const tryAgainMs = 3000

/** The tab "Papan": an outline of the step's board. While it is open the server tells what changes. */
export const openBoardTab: OpenTab = ({ locale, code, socket }) => {
  const show = createOutlineView(locale, code)
  let outline: NumberedOutline | undefined
  let isShown = false
  let isFetching = false
  /** Told while the whole was still on its way. */
  let newest = 0

  const fetchWhole = async (): Promise<void> => {
    if (isFetching || !isShown) return
    isFetching = true
    try {
      outline = await fetchOutline(code)
      show(outline)
      isFetching = false
      if (outline.version < newest) await fetchWhole()
    } catch {
      // Without network the outline stays as it is; it is fetched anew once there is one.
      isFetching = false
      setTimeout(() => void fetchWhole(), tryAgainMs)
    }
  }
  const take = (change: OutlineChange): void => {
    newest = change.version
    if (!outline || isFetching || change.version <= outline.version) return
    if (change.version > outline.version + 1) return void fetchWhole()
    outline = changeOutline(outline, change)
    show(outline)
  }
  const watch = (): void => {
    if (!isShown) return
    newest = 0
    socket.emit('watch-board', true)
    void fetchWhole()
  }

  socket.on('outline', take)
  socket.on('connect', watch)
  return {
    show: () => undefined,
    onTurn: (shown) => {
      isShown = shown
      if (shown && socket.connected) watch()
      else if (socket.connected) socket.emit('watch-board', false)
    },
  }
}
