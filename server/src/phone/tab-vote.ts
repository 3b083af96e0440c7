import { phonePageMessages } from '@rembuk/shared/i18n/messages/phone-page'
import { type VoteTexts, voteMessages } from '@rembuk/shared/i18n/messages/vote'
import { tabOfStep } from '@rembuk/shared/meeting/phone-tab'
import { agreementLevels, type BallotStep } from '@rembuk/shared/meeting/step'
import { type Ballot, type Choice, scoreCell, scoreLevels } from '@rembuk/shared/vote/ballot'
import { rankChoices, readConsent, sumTallies } from '@rembuk/shared/vote/tally'
import type { ResidentVote, VoteResult } from '@rembuk/shared/vote/vote-state'
import { type Html, html } from './html.ts'
import type { PhonePage } from './phone-page.ts'

const checkedIf = (isChecked: boolean): Html | undefined => (isChecked ? html` checked` : undefined)

const titleOf = (texts: VoteTexts, { title }: Choice): Html =>
  html`<span class="choice-title" dir="auto">${title || texts.withdrawn}</span>`

const renderDots = (texts: VoteTexts, { step, choices }: ResidentVote, ballot: Ballot | undefined): Html => {
  if (step.kind !== 'vote') return html``
  const given = ballot?.kind === 'vote' ? ballot.dots : {}
  const most = Math.min(step.dots, step.dotsPerChoice)
  const row = (
    choice: Choice,
  ) => html`<li class="choice"><label for="dots-${choice.id}">${titleOf(texts, choice)}</label>
<input class="dots" type="number" id="dots-${choice.id}" name="cell.${choice.id}" min="0" max="${most}" inputmode="numeric" value="${given[choice.id] ?? 0}"></li>`
  return html`<p class="left">${texts.dotsLeft({ count: step.dots })}</p>
<p class="promise">${texts.dotsPerChoice({ count: most })}</p>
<ul class="choices">${choices.map(row)}</ul>`
}

const renderScores = (texts: VoteTexts, { step, choices }: ResidentVote, ballot: Ballot | undefined): Html => {
  if (step.kind !== 'score') return html``
  const given = ballot?.kind === 'score' ? ballot.scores : {}
  const row = (choice: Choice) =>
    step.criteria.map(({ criterionId, title }) => {
      const pick = (score: number) =>
        html`<label class="pick"><input type="radio" name="cell.${scoreCell(choice.id, criterionId)}" value="${score}" required${checkedIf(
          given[choice.id]?.[criterionId] === score,
        )}><span>${score}</span></label>`
      return html`<fieldset class="scores"><legend>${title}</legend><div class="five">${scoreLevels.map(pick)}</div></fieldset>`
    })
  const card = (choice: Choice) => html`<li class="choice card">${titleOf(texts, choice)}${row(choice)}</li>`
  return html`<p class="promise">${texts.scoreHint}</p><ul class="choices">${choices.map(card)}</ul>`
}

const renderLevels = (texts: VoteTexts, { step }: ResidentVote, ballot: Ballot | undefined): Html => {
  if (step.kind !== 'consent') return html``
  const given = ballot?.kind === 'consent' ? ballot.level : undefined
  const pick = (level: (typeof agreementLevels)[number]) =>
    html`<label class="pick"><input type="radio" name="cell.level" value="${level}" required${checkedIf(level === given)}><span>${texts.levels[level]}</span></label>`
  return html`<p class="proposal" dir="auto">${step.proposal}</p>
<p class="promise">${texts.needed({ percent: step.neededPercent })}</p>
<fieldset class="levels"><legend class="unseen">${step.proposal}</legend>${agreementLevels.map(pick)}</fieldset>`
}

const renderFields: Readonly<
  Record<BallotStep['kind'], (texts: VoteTexts, vote: ResidentVote, ballot: Ballot | undefined) => Html>
> = { vote: renderDots, score: renderScores, consent: renderLevels }

/** Whose ballot it is, where it is not simply this phone's. */
const renderHolder = (texts: VoteTexts, { ballotPer }: BallotStep, { attend }: PhonePage): Html | undefined => {
  if (ballotPer === 'person')
    return html`<p class="promise">${texts.votesFor} <b dir="auto">${attend.fields.name}</b></p>`
  if (ballotPer !== 'code') return undefined
  return html`<label class="field"><span class="label">${texts.paperCode}</span>
<input type="text" name="paperCode" inputmode="numeric" autocomplete="off" required></label>`
}

const renderForm = (page: PhonePage, vote: ResidentVote): Html => {
  const { code, locale, own, ballot, attend } = page
  const texts = voteMessages[locale]
  if (vote.step.ballotPer === 'person' && !attend.isSaved)
    return html`<p class="notice">${texts.signFirst} <a href="/j/${code}?lang=${locale}&amp;tab=attend">${texts.signNow}</a></p>`
  return html`<form method="post" action="/j/${code}?lang=${locale}&amp;tab=vote" id="ballot">
${renderHolder(texts, vote.step, page)}
${renderFields[vote.step.kind](texts, vote, ballot)}
<button class="send">${texts.cast[vote.step.kind]}</button>
<input type="hidden" name="vote" value="${vote.stepId}/${vote.round}">
${own.map((note) => html`<input type="hidden" name="own" value="${JSON.stringify(note)}">`)}
</form>`
}

/** For phones without scripts: what came out, in words. */
const renderResult = (texts: VoteTexts, { step, choices }: ResidentVote, { bySource }: VoteResult): Html => {
  const tally = sumTallies(bySource)
  const heading = html`<h2>${texts.results}</h2>`
  if (step.kind === 'consent') {
    const { percent, objectionCount, isReached } = readConsent(step, tally)
    return html`${heading}<p class="notice">${isReached ? texts.agreed : texts.notAgreed}</p><p class="proposal" dir="auto">${step.proposal}</p>
<p>${texts.accepts({ percent, needed: step.neededPercent })}. ${texts.objections({ count: objectionCount })}.</p>
<p class="promise">${texts.people({ count: tally.ballotCount })}</p>`
  }
  const row = (choice: ReturnType<typeof rankChoices>[number]) =>
    html`<li class="result">${choice.rank}. ${titleOf(texts, choice)} <b>${step.kind === 'vote' ? choice.value : choice.value.toFixed(2)}</b></li>`
  return html`${heading}<ul class="results">${rankChoices(step, choices, tally).map(row)}</ul>
<p class="promise">${texts.people({ count: tally.ballotCount })}</p>`
}

/** The tab "Suara": the ballot of the step, or its result. */
export const renderVoteTab = (page: PhonePage): Html => {
  const { locale, state } = page
  const { vote, step } = state
  const texts = voteMessages[locale]
  if (!vote) {
    const isVoting = tabOfStep(step) === 'vote'
    return html`<p class="notice">${isVoting ? texts.notOpen : phonePageMessages[locale].noVote}</p>`
  }
  return vote.result ? renderResult(texts, vote, vote.result) : renderForm(page, vote)
}
