import { phoneMessages } from '@rembuk/shared/i18n/messages/phone'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { voteMessages } from '@rembuk/shared/i18n/messages/vote'
import type { ResidentState } from '@rembuk/shared/meeting/meeting-state'
import { tabOfStep } from '@rembuk/shared/meeting/phone-tab'
import type { ResidentVote } from '@rembuk/shared/vote/vote-state'
import { type BallotState, ballotState, handIn, voteKeyOf } from './ballot-box.ts'
import { type BallotForm, buildBallotForm } from './ballot-form.ts'
import { createHolderPicker } from './ballot-holder.ts'
import { createBallotSender } from './ballot-sender.ts'
import { countUnsentBallots, createBallotStore } from './ballot-store.ts'
import { element, fillWith } from './dom.ts'
import { type IconName, icon } from './icons.ts'
import type { OpenTab } from './tab.ts'
import { buildVoteResult } from './vote-result.ts'

/** The tab "Suara": the ballot of the step until it is closed, its result afterwards. */
export const openVoteTab: OpenTab = ({ locale, code, phoneKey, people, storage, socket, panel, nowMs }) => {
  const texts = voteMessages[locale]
  let vote: ResidentVote | null = null
  let isOpen = false
  let form: BallotForm | undefined
  let shownKey = ''
  let state: ResidentState | undefined

  const send = element('button', { class: 'send', attributes: { type: 'button' } })
  const status = element('p', { class: 'state', attributes: { role: 'status' } })
  const missed = element('p', { class: 'notice bad', text: texts.missed })

  const statusOf = (state: BallotState): { readonly text: string; readonly icon: IconName } | undefined => {
    switch (state.type) {
      case 'none':
        return undefined
      case 'changed':
        return { text: store.of(holder()).saved ? texts.changedNotSent : texts.notSent, icon: 'waiting' }
      case 'on-phone':
        return { text: socket.connected ? texts.onPhoneSending : texts.onPhoneOffline, icon: 'waiting' }
      case 'saved':
        return { text: vote?.result ? texts.counted : texts.changeLater, icon: 'saved' }
      case 'late-but-counted':
        return { text: texts.lateButCounted, icon: 'refused' }
      case 'late-unknown':
        return { text: texts.lateUnknown, icon: 'refused' }
      case 'refused':
        return { text: problemText(locale, state.problem), icon: 'refused' }
    }
  }

  const showStatus = (): void => {
    const box = store.of(holder())
    const state = ballotState(box)
    missed.hidden = !box.hasMissed
    form?.show(box.draft, isOpen)
    const line = statusOf(state)
    status.className = state.type === 'saved' ? 'state good' : 'state'
    fillWith(status, ...(line ? [icon(line.icon), document.createTextNode(line.text)] : []))
    const canSend =
      isOpen && form?.isComplete(box.draft) === true && state.type !== 'saved' && state.type !== 'on-phone'
    send.setAttribute('aria-disabled', String(!canSend))
    send.hidden = !isOpen || vote?.step.kind === 'consent' || state.type === 'saved' || state.type === 'none'
  }
  const store = createBallotStore(storage, {
    code,
    voteKey: () => (vote ? voteKeyOf(vote) : ''),
    onChange: showStatus,
  })
  const picker = createHolderPicker({
    code,
    phoneKey,
    storage,
    texts,
    lastHolder: store.lastHolder,
    onPick: () => state && showState(state),
  })
  const holder = (): string => picker.holderOf(vote?.step.ballotPer)
  const sendWaiting = createBallotSender({
    ...{ socket, store, phoneKey, nowMs },
    countPast: () => people.past().reduce((sum, drawer) => sum + countUnsentBallots(drawer, code), 0),
  })

  const handInNow = (): void => {
    store.update(holder(), (box) => (box.draft ? handIn(box, box.draft) : box))
    sendWaiting()
  }
  send.addEventListener('click', () => {
    if (send.getAttribute('aria-disabled') === 'false') handInNow()
  })

  const buildForm = ({ step, choices }: ResidentVote): BallotForm =>
    buildBallotForm({
      step,
      choices,
      texts,
      draft: () => store.of(holder()).draft,
      onChoose: (ballot) => {
        store.update(holder(), (box) => ({ ...box, draft: ballot }))
        // One press is the whole answer.
        if (ballot.kind === 'consent') handInNow()
      },
    })

  const rebuild = (state: ResidentState): void => {
    form = vote && !vote.result ? buildForm(vote) : undefined
    if (vote) send.textContent = texts.cast[vote.step.kind]
    const notice = element('p', {
      class: 'notice',
      text: tabOfStep(state.step) === 'vote' ? texts.notOpen : phoneMessages[locale].noVote,
    })
    const formatScore = (value: number) =>
      value.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    const result = vote?.result ? buildVoteResult(vote, vote.result, { texts, formatScore }) : []
    const asked = form ? picker.partsFor(vote?.step.ballotPer) : []
    const parts = form
      ? [...asked, ...(holder() ? [...form.parts, element('div', { class: 'ballot-foot' }, [status, send])] : [])]
      : vote
        ? [status, ...result]
        : [notice]
    fillWith(panel, missed, ...parts)
  }

  const showState = (next: ResidentState): void => {
    state = next
    // While the page still shows a step that the room has left, the vote told belongs to another one.
    vote = next.vote?.stepId === next.step?.stepId ? next.vote : null
    isOpen = vote !== null && !vote.result && next.step?.isOpen === true
    const key = JSON.stringify([
      vote && !vote.result && picker.keyFor(vote.step.ballotPer),
      vote && voteKeyOf(vote),
      vote?.choices,
      vote?.result,
      next.step?.kind,
      next.step?.prompt,
    ])
    if (key !== shownKey) rebuild(next)
    shownKey = key
    showStatus()
    sendWaiting()
  }

  const forget = (): void => {
    picker.forget()
    shownKey = ''
  }
  return { show: showState, onTurn: () => state && showState(state), forget }
}
