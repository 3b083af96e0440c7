import { gzipSync } from 'node:zlib'
import type { BoardId, MeetingId } from '@rembuk/shared/base/id'
import { err, type Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { maxPhotoBytes, maxSmallPhotoBytes, type Picture } from '@rembuk/shared/media/picture'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { parsePhoneTab, tabOfStep } from '@rembuk/shared/meeting/phone-tab'
import type { ResidentBoard } from '@rembuk/shared/meeting/resident-board'
import type { ResidentAnswer, ResidentCommand } from '@rembuk/shared/meeting/resident-command'
import type { NumberedOutline } from '@rembuk/shared/outline/outline'
import type { OwnPulse } from '@rembuk/shared/pulse/pulse'
import type { RaiseHand } from '@rembuk/shared/queue/queue-command'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { deleteCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { addressOfCaller } from '../http/client-address.ts'
import type { Env } from '../http/env.ts'
import { problemResponse } from '../http/problem-response.ts'
import type { SentBallot } from '../vote/ballot-holder.ts'
import { type AttendDeps, type AttendPage, createAttendForm } from './attend-form.ts'
import { formToBallot, isBallotForm, readPostedBallot } from './ballot-form.ts'
import { renderCodePage } from './code-page.ts'
import { emptyFields, fieldsAfter, outcomeOf, ownNotesAfter } from './form-after.ts'
import { takeFormTurns } from './form-turns.ts'
import { forgetOwnKeys, keepOwnKeys, readOwnKeys } from './own-cookie.ts'
import { formToCommand, type OwnNote, type PhoneForm, parsePhoneForm } from './phone-form.ts'
import { readPhoneKey } from './phone-key.ts'
import type { PhoneAssets } from './phone-layout.ts'
import { type PhoneOutcome, type PhonePage, renderPhonePage } from './phone-page.ts'
import { phonePolicy, tabsStyle, tabsStyleAddress } from './phone-style.ts'
import { type PostedPhoto, parsePhotoCommand, readPostedPhoto } from './posted-photo.ts'
import { readForm } from './read-form.ts'
import { readLocale } from './read-locale.ts'

export interface PhoneDeps extends AttendDeps {
  /** What a phone is told; undefined when there is no such meeting. */
  readonly residentState: (meetingId: MeetingId) => Promise<ResidentState | undefined>
  /** The board as an outline; undefined where no step is planned. */
  readonly outline: (meetingId: MeetingId) => Promise<NumberedOutline | undefined>
  /** The board that the room is at; undefined where no step is planned. */
  readonly boardId: (meetingId: MeetingId) => Promise<BoardId | undefined>
  /** Carries out a command; answers when it is on disk. The phone's key is never kept with a note. */
  readonly command: (
    meetingId: MeetingId,
    phoneKey: string,
    asked: { readonly command: ResidentCommand; readonly picture?: Picture | undefined },
  ) => Promise<ResidentAnswer>
  /** A picture that stands on the board as phones see it; nothing but its tag for who has it already. */
  readonly picture: (
    meetingId: MeetingId,
    asked: { readonly mediaId: string; readonly knownTag: string | undefined },
  ) => Promise<Response | undefined>
  /** Takes a ballot; answers when it is on disk. */
  readonly cast: (meetingId: MeetingId, ballot: SentBallot) => Promise<Result<void, Problem>>
  /** The notes of these keys, as they are now. */
  readonly ownNotes: (
    meetingId: MeetingId,
    keys: readonly Pick<OwnNote, 'noteId' | 'noteKey'>[],
  ) => Promise<readonly OwnNote[]>
  readonly queue: {
    /** The hand that a phone has raised. */
    readonly find: (meetingId: MeetingId, phoneKey: string) => Promise<string | undefined>
    readonly raise: (meetingId: MeetingId, phoneKey: string, hand: RaiseHand) => Promise<Result<void, Problem>>
    readonly lower: (meetingId: MeetingId, phoneKey: string) => Promise<Result<void, Problem>>
  }
  /** What a phone has told by a touch. */
  readonly ownPulse: (meetingId: MeetingId, phoneKey: string) => Promise<OwnPulse | undefined>
  readonly assets: PhoneAssets
  readonly nowMs: () => TimeMs
}

/** An outline as it travels, packed once for all phones that ask for it. */
const packedOutlines = new WeakMap<NumberedOutline, Uint8Array<ArrayBuffer>>()
const packOutline = (outline: NumberedOutline): Uint8Array<ArrayBuffer> => {
  const packed = packedOutlines.get(outline) ?? new Uint8Array(gzipSync(JSON.stringify(outline)))
  packedOutlines.set(outline, packed)
  return packed
}

/** A signature is the longest thing in the other forms. */
const maxFormBytes = 1_000_000
const maxHandBytes = 10_000
const codePattern = /^\d{6}$/

const wrongCode = (): Response => problemResponse({ type: 'WrongCode' })
const notFound = (): Response => problemResponse({ type: 'NotFound' })

/** The residents' pages: /j to type the code, /j/:code to write. They work without any script. */
export const phoneRoutes = (deps: PhoneDeps) => {
  const { residentState, outline, boardId, command, cast, ownNotes, queue, ownPulse, assets, newId, nowMs, ...rest } =
    deps
  const { picture, ...attendance } = rest
  const attendForm = createAttendForm({ ...attendance, newId })
  const codePage = (c: Context, code: string, problem?: Problem) =>
    c.html(renderCodePage({ locale: readLocale(c), code, ...(problem && { problem }) }), problem ? 404 : 200)

  /** Goes on with a right code only: nothing is read of what comes with another. */
  const ofMeeting = (refuse: (c: Context) => Response | Promise<Response>) =>
    createMiddleware<{ readonly Variables: { meetingId: MeetingId } }>(async (c, next) =>
      c.get('meetingId') ? next() : refuse(c),
    )
  const typeAgain = ofMeeting((c) => codePage(c, c.req.param('code') ?? '', { type: 'WrongCode' }))

  const carryOut = async (meetingId: MeetingId, phoneKey: string, form: PhoneForm, photo: PostedPhoto) => {
    if (!photo.ok) return { outcome: { type: 'refused', problem: photo.error } as const, own: form.own }
    const asked = formToCommand(form, photo.value)
    if (!asked) return { outcome: { type: 'refused', problem: { type: 'BadRequest' } } as const, own: form.own }
    const answer = await command(meetingId, phoneKey, { command: asked, picture: photo.value })
    return { outcome: outcomeOf(asked, answer), own: ownNotesAfter(form, asked, answer) }
  }

  const castPosted = async (
    c: Context,
    {
      meetingId,
      phoneKey,
      state,
    }: { readonly meetingId: MeetingId; readonly phoneKey: string; readonly state: ResidentState },
    fields: Readonly<Record<string, unknown>>,
  ) => {
    const { vote } = state
    const { line, isSaved } = await attendForm.read(c, meetingId)
    const attendeeKey = isSaved ? line.attendeeKey : undefined
    const posted = vote
      ? formToBallot({ vote, fields, phoneKey, attendeeKey, nowMs: nowMs() })
      : err<Problem>({ type: 'VoteClosed' })
    const answer = posted.ok
      ? await cast(meetingId, { ...posted.value, source: { address: addressOfCaller(c) } })
      : posted
    const outcome: PhoneOutcome = answer.ok ? { type: 'voted' } : { type: 'refused', problem: answer.error }
    // The next slip of paper is somebody else's.
    const isOver = answer.ok && vote?.step.ballotPer === 'code'
    return { outcome, ballot: isOver || !vote ? undefined : readPostedBallot(vote, fields) }
  }

  type Shown = Pick<PhonePage, 'state' | 'code' | 'phoneKey' | 'fields' | 'own' | 'outcome' | 'ballot'> &
    Partial<Pick<PhonePage, 'attend'>> & { readonly meetingId: MeetingId }
  const page = async (c: Context, { meetingId, ...shown }: Shown) => {
    const tab = parsePhoneTab(c.req.query('tab')) ?? tabOfStep(shown.state.step)
    const board = tab === 'board' ? await outline(meetingId) : undefined
    const attend = shown.attend ?? (await attendForm.read(c, meetingId))
    const own = shown.own.length > 0 ? shown.own : await ownNotes(meetingId, readOwnKeys(c))
    const handId = await queue.find(meetingId, shown.phoneKey)
    const pulse = await ownPulse(meetingId, shown.phoneKey)
    const isKiosk = c.req.query('kiosk') !== undefined
    const seen = {
      own,
      isKiosk,
      attend,
      tab,
      outline: board,
      handId,
      pulse,
      nowMs: nowMs(),
      locale: readLocale(c),
      assets,
    }
    return renderPhonePage({ ...shown, ...seen })
  }

  return (
    new Hono<Env>()
      .get(tabsStyleAddress, compress(), (c) =>
        c.body(tabsStyle, 200, { 'Content-Type': 'text/css', 'Cache-Control': 'public, max-age=31536000, immutable' }),
      )
      .use('/j/*', compress())
      .use('/j/*', async (c, next) => {
        c.header('Content-Security-Policy', phonePolicy(c.req.header('Host') ?? ''))
        c.header('Referrer-Policy', 'same-origin')
        c.header('X-Content-Type-Options', 'nosniff')
        // Not no-store: a phone that goes back must find what it had typed.
        c.header('Cache-Control', 'private, no-cache')
        await next()
      })
      .get('/j', (c) => {
        const typed = c.req.query('code') ?? ''
        const code = typed.replace(/\D/g, '')
        if (codePattern.test(code)) return c.redirect(`/j/${code}`)
        return codePage(c, typed, typed ? { type: 'WrongCode' } : undefined)
      })
      .get('/j/:code', typeAgain, async (c) => {
        const code = c.req.param('code')
        const meetingId = c.get('meetingId')
        const state = await residentState(meetingId)
        if (!state) return codePage(c, code, { type: 'WrongCode' })
        const phoneKey = readPhoneKey(c, newId)
        return c.html(await page(c, { state, code, meetingId, phoneKey, fields: emptyFields(newId), own: [] }))
      })
      .get('/j/:code/outline', ofMeeting(wrongCode), async (c) => {
        const found = await outline(c.get('meetingId'))
        if (!found) return wrongCode()
        return c.body(packOutline(found), 200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      })
      .get('/j/:code/media/:mediaId', ofMeeting(notFound), async (c) => {
        const asked = { mediaId: c.req.param('mediaId'), knownTag: c.req.header('if-none-match') }
        return (await picture(c.get('meetingId'), asked)) ?? notFound()
      })
      // A note with a photo, from a page with its script: the same command as over the socket, and the same answer.
      .post(
        '/j/:code/photo',
        ofMeeting((c) => c.json<ResidentAnswer>(err({ type: 'WrongCode' }))),
        takeFormTurns(maxSmallPhotoBytes),
        async (c) => {
          const read = await readForm(c.req.raw, maxSmallPhotoBytes)
          const asked = read && parsePhotoCommand(read.fields)
          if (!read || !asked) return c.json<ResidentAnswer>(err({ type: 'BadRequest' }))
          const photo = await readPostedPhoto(read, maxSmallPhotoBytes)
          if (!photo.ok) return c.json<ResidentAnswer>(photo)
          return c.json(
            await command(c.get('meetingId'), asked.phoneKey, { command: asked.command, picture: photo.value }),
          )
        },
      )
      .get('/j/:code/board', ofMeeting(notFound), async (c) => {
        const found = await boardId(c.get('meetingId'))
        return found ? c.json<ResidentBoard>({ boardId: found }) : notFound()
      })
      // Nothing of the last person stays: neither their keys nor, on the page that follows, their notes.
      .post('/j/:code/next', typeAgain, (c) => {
        const code = c.req.param('code')
        deleteCookie(c, 'rembuk_phone', { path: '/j' })
        attendForm.forget(c, code)
        forgetOwnKeys(c, code)
        return c.redirect(`/j/${code}?kiosk=1`, 303)
      })
      .post(
        '/j/:code/hand',
        typeAgain,
        bodyLimit({ maxSize: maxHandBytes, onError: () => problemResponse({ type: 'BadRequest' }) }),
        async (c) => {
          const code = c.req.param('code')
          const meetingId = c.get('meetingId')
          const phoneKey = readPhoneKey(c, newId)
          const { hand, name } = await c.req.parseBody()
          const wish = { handId: newId().slice(0, 12), name: String(name ?? '').slice(0, 80) }
          const answer = await (hand === 'lower'
            ? queue.lower(meetingId, phoneKey)
            : queue.raise(meetingId, phoneKey, wish))
          if (answer.ok) return c.redirect(`/j/${code}?tab=speak`, 303)
          const state = await residentState(meetingId)
          if (!state) return codePage(c, code, { type: 'WrongCode' })
          const shown = {
            state,
            code,
            meetingId,
            phoneKey,
            fields: emptyFields(newId),
            own: [],
            outcome: { type: 'refused', problem: answer.error } as const,
          }
          return c.html(await page(c, shown), 422)
        },
      )
      .post('/j/:code', typeAgain, takeFormTurns(maxPhotoBytes), async (c) => {
        const code = c.req.param('code')
        const meetingId = c.get('meetingId')
        const before = await residentState(meetingId)
        if (!before) return codePage(c, code, { type: 'WrongCode' })
        const read = await readForm(c.req.raw, maxPhotoBytes)
        if (!read) return codePage(c, code, { type: 'BadRequest' })
        const { fields: posted } = read
        const photo = await readPostedPhoto(read, maxPhotoBytes)
        const form = parsePhoneForm(posted, photo.ok && photo.value ? phoneMessages[readLocale(c)].photo : '')
        const phoneKey = readPhoneKey(c, newId)
        const done = isBallotForm(posted)
          ? { own: form.own, ...(await castPosted(c, { meetingId, phoneKey, state: before }, posted)) }
          : { ballot: undefined, ...(await carryOut(meetingId, phoneKey, form, photo)) }
        const { outcome, own, ballot } = done
        keepOwnKeys(c, code, own)
        // Read after the command: the step may have changed while the note was being saved.
        const state = await residentState(meetingId)
        if (!state) return codePage(c, code, { type: 'WrongCode' })
        const fields = fieldsAfter(form, outcome, newId)
        const shown = await page(c, { state, code, meetingId, phoneKey, outcome, fields, own, ballot })
        return c.html(shown, outcome.type === 'refused' ? 422 : 200)
      })
      .post(
        '/j/:code/hadir',
        typeAgain,
        bodyLimit({ maxSize: maxFormBytes, onError: (c) => codePage(c, '', { type: 'BadRequest' }) }),
        async (c) => {
          const code = c.req.param('code')
          const meetingId = c.get('meetingId')
          const attend: AttendPage = await attendForm.post(c, { code, meetingId })
          const state = await residentState(meetingId)
          if (!state) return codePage(c, code, { type: 'WrongCode' })
          const phoneKey = readPhoneKey(c, newId)
          const shown = { state, code, meetingId, phoneKey, fields: emptyFields(newId), own: [], attend }
          return c.html(await page(c, shown), attend.problem ? 422 : 200)
        },
      )
  )
}
