import type { NoteId } from '@rembuk/shared/base/id'
import type { ResidentAnswer, ResidentCommand } from '@rembuk/shared/meeting/resident-command'
import type { Note } from '@rembuk/shared/note/note-schema'
import type { Random } from '../support/random.ts'
import type { RetryingPhone } from '../support/retrying-phone.ts'

/** A resident's note as those who sent and hid it know it: what has no answer yet may have happened or not. */
interface ResidentNote {
  /** Begins every text it ever had. */
  readonly tag: string
  readonly noteKey: string
  noteId: NoteId | undefined
  /** Texts it may have; one alone when every change has been answered. */
  texts: readonly string[]
  /** On the board, off it, or not known. */
  stands: 'on' | 'off' | 'unknown'
  isHidden: boolean
  /** Something about it has no answer yet. */
  isBusy: boolean
}

export interface ResidentNotes {
  /** Writes, changes or withdraws something on the phone, now and then sending an answered command again. */
  readonly act: () => void
  /** Hides or brings back a note as the host does; `send` resolves with whether the server has agreed. */
  readonly moderate: (send: (event: 'hide-note' | 'unhide-note', noteId: NoteId) => Promise<boolean>) => void
  readonly acknowledgedCount: () => number
  /** Everything on a board that is not as it was acknowledged, or that nobody sent, in words. */
  readonly faultsOf: (notes: readonly Note[]) => readonly string[]
  readonly hiddenIds: () => readonly NoteId[]
}

/** Keeps the books of one phone at one board. */
export const createResidentNotes = (phone: RetryingPhone, random: Random): ResidentNotes => {
  const notes: ResidentNote[] = []
  const sent: ResidentCommand[] = []
  const who = random.below(1e9).toString(36)
  let count = 0

  const commandId = () => {
    count += 1
    return `command-${who}-${count}`
  }
  const send = async (note: ResidentNote, command: ResidentCommand): Promise<ResidentAnswer> => {
    sent.push(command)
    note.isBusy = true
    const answer = await phone.send(command)
    note.isBusy = false
    return answer
  }

  const write = async () => {
    const tag = `warga ${who} ${notes.length} `
    const note: ResidentNote = {
      tag,
      noteKey: `note-key-${who}-${notes.length}`,
      noteId: undefined,
      texts: [`${tag}pertama`],
      stands: 'unknown',
      isHidden: false,
      isBusy: false,
    }
    notes.push(note)
    const { noteKey } = note
    const answer = await send(note, {
      type: 'write',
      commandId: commandId(),
      noteKey,
      kind: 'problem',
      text: `${tag}pertama`,
      name: '',
    })
    if (!answer.ok) throw new Error(`a note was refused: ${answer.error.type}`)
    note.noteId = answer.value.noteId
    note.stands = 'on'
  }

  const change = async (note: ResidentNote, noteId: NoteId) => {
    const [baseText = ''] = note.texts
    const text = `${note.tag}ubah ${count}`
    note.texts = [baseText, text]
    const { noteKey } = note
    const answer = await send(note, { type: 'change', commandId: commandId(), noteKey, noteId, baseText, text })
    // Refused as already changed: an answer was lost with the server, or the note is hidden just now.
    if (answer.ok) note.texts = [text]
  }

  const withdraw = async (note: ResidentNote, noteId: NoteId) => {
    note.stands = 'unknown'
    const { noteKey } = note
    const answer = await send(note, { type: 'withdraw', commandId: commandId(), noteKey, noteId })
    if (answer.ok) note.stands = 'off'
  }

  /** Notes on the board about which everything has been answered. */
  const settled = () =>
    notes.filter(({ isBusy, stands, texts, noteId }) => noteId && !isBusy && stands === 'on' && texts.length === 1)

  const act = () => {
    const old = settled()
    if (sent.length > 0 && random.chance(0.1)) phone.repeat(random.pick(sent))
    if (old.length === 0 || random.chance(0.6)) return void write()
    const note = random.pick(old)
    if (!note.noteId) return
    if (random.chance(0.7)) void change(note, note.noteId)
    else void withdraw(note, note.noteId)
  }

  const moderate: ResidentNotes['moderate'] = (ask) => {
    const hidden = notes.filter(({ isHidden, isBusy }) => isHidden && !isBusy)
    const isBack = hidden.length > 0 && random.chance(0.5)
    const choice = isBack ? hidden : settled()
    if (choice.length === 0) return
    const note = random.pick(choice)
    if (!note.noteId) return
    note.stands = 'unknown'
    note.isHidden = false
    note.isBusy = true
    void ask(isBack ? 'unhide-note' : 'hide-note', note.noteId).then((isDone) => {
      note.isBusy = false
      if (!isDone) return
      note.isHidden = !isBack
      note.stands = isBack ? 'on' : 'off'
    })
  }

  const faultsOfNote = (note: ResidentNote, found: readonly Note[]): readonly string[] => {
    const mine = found.filter(({ text }) => text.startsWith(note.tag))
    if (mine.length > 1) return [`"${note.tag}" is there ${mine.length} times`]
    const [one] = mine
    if (!one) return note.stands === 'on' ? [`"${note.tag}" was saved and is lost`] : []
    if (note.stands === 'off') return [`"${note.tag}" was taken away and is back`]
    return note.texts.includes(one.text) ? [] : [`"${note.tag}" reads "${one.text}", not ${JSON.stringify(note.texts)}`]
  }

  /** False for an answer that has lost its words, as those about a withdrawn note do; it says nothing new. */
  const hasWords = (answer: ResidentAnswer): boolean => {
    if (!answer.ok || answer.value.text !== '') return true
    return notes.find(({ noteId }) => noteId === answer.value.noteId)?.stands === 'on'
  }

  return {
    act,
    moderate,
    acknowledgedCount: () => phone.answers().size,
    hiddenIds: () => notes.flatMap(({ isHidden, noteId }) => (isHidden && noteId ? [noteId] : [])),
    faultsOf: (all) => {
      const found = all.filter(({ author }) => author.role === 'resident')
      const unsent = found.filter(({ text }) => !notes.some(({ tag }) => text.startsWith(tag)))
      const twice = [...phone.answers()].filter(
        ([, answers]) => new Set(answers.filter(hasWords).map((one) => JSON.stringify(one))).size > 1,
      )
      return [
        ...notes.flatMap((note) => faultsOfNote(note, found)),
        ...unsent.map(({ text }) => `"${text}" was sent by nobody`),
        ...twice.map(([id, answers]) => `${id} was answered in different ways: ${JSON.stringify(answers)}`),
      ]
    },
  }
}
