import type { Decision } from '../decision/decision.ts'
import type { Source } from '../document/document.ts'
import { formatNumber } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { recordPriorityMessages } from '../i18n/messages/record-priority.ts'
import { statementTextOf } from '../priority/priority-commands.ts'
import { type RankedPriority, rankPriorities } from '../priority/priority-queries.ts'
import { type PriorityScore, statementFields } from '../priority/priority-schema.ts'
import { activitiesFor, nameSource } from '../priority/thread.ts'
import { formatScore } from '../vote/vote-words.ts'
import type { RecordBoard } from './board-annex.ts'
import { list, row, run, section, table } from './record-blocks.ts'
import type { RecordBlock, RecordSection } from './record-schema.ts'
import { richTextToBlocks } from './rich-text-to-blocks.ts'

/** What a record tells beside a board: the programme's other boards, and what was decided. */
export interface Surroundings {
  readonly boards: readonly RecordBoard[]
  readonly decisions: readonly Decision[]
}

const nameOf = (locale: Locale, name: string): string => name || recordPriorityMessages[locale].nameGone

/** What something came from, in a line; undefined where its board is not in the record. */
export const sourceToWords = (
  locale: Locale,
  boards: readonly RecordBoard[],
  { board, item }: Source,
): string | undefined => {
  const texts = recordPriorityMessages[locale]
  const doc = boards.find(({ entry }) => entry.id === board)?.doc
  if (!doc) return undefined
  const { name, rank, isGone } = nameSource(doc, item)
  if (isGone) return texts.sourceGone
  return rank ? texts.answers(String(rank), nameOf(locale, name)) : texts.from(nameOf(locale, name))
}

/** Which priority a decision is about, in a line; empty for none. */
export const aboutToWords = (locale: Locale, boards: readonly RecordBoard[], about: Source | null): string => {
  if (!about) return ''
  const texts = recordPriorityMessages[locale]
  const doc = boards.find(({ entry }) => entry.id === about.board)?.doc
  const named = doc && nameSource(doc, about.item)
  return named?.rank ? texts.about(String(named.rank), nameOf(locale, named.name)) : texts.aboutGone
}

const rankWords = (locale: Locale, { rank, isTied }: RankedPriority): string =>
  isTied ? recordPriorityMessages[locale].rankShared(String(rank)) : String(rank)

const scoreWords = (locale: Locale, score: PriorityScore | undefined): string => {
  const texts = recordPriorityMessages[locale]
  if (!score) return '–'
  return score.kind === 'vote'
    ? texts.dots(formatNumber(locale, score.value))
    : texts.mean(formatScore(locale, score.value))
}

const statementLines = (locale: Locale, { statement }: RankedPriority): string =>
  statementFields
    .filter((field) => statement[field])
    .map((field) => `${recordPriorityMessages[locale].fields[field]}: ${statement[field]}`)
    .join('\n') || '–'

const rankTable = (locale: Locale, priorities: readonly RankedPriority[]): RecordBlock => {
  const texts = recordPriorityMessages[locale]
  return table(
    [
      [texts.rank, 13, 'center'],
      [texts.problem, 30],
      [texts.score, 14],
      [texts.statement, 43],
    ],
    priorities.map((priority) =>
      row(
        rankWords(locale, priority),
        nameOf(locale, priority.name),
        scoreWords(locale, priority.score),
        statementLines(locale, priority),
      ),
    ),
  )
}

/** How many criteria stand beside each other on a page. */
const criterionWidth = (count: number): number => Math.min(14, Math.floor(56 / count))

/** The means of those that one and the same vote has scored, for each vote a table. */
const criteriaTables = (locale: Locale, priorities: readonly RankedPriority[]): readonly RecordBlock[] => {
  const texts = recordPriorityMessages[locale]
  const voteOf = ({ score }: RankedPriority) => score && score.criteria.length > 0 && `${score.stepId}/${score.round}`
  const votes = [...new Set(priorities.map(voteOf).filter((vote) => vote !== undefined && vote !== false))]
  return votes.flatMap((vote): readonly RecordBlock[] => {
    const scored = priorities.filter((priority) => voteOf(priority) === vote)
    const criteria = scored[0]?.score?.criteria ?? []
    const width = criterionWidth(criteria.length)
    return [
      { type: 'subheading', runs: [run(texts.criteria)] },
      table(
        [
          [texts.problem, 100 - 13 - width * criteria.length],
          ...criteria.map(({ title, weight }) => [texts.weighted(title, weight), width, 'right'] as const),
          [texts.total, 13, 'right'],
        ],
        scored.map((priority) =>
          row(
            nameOf(locale, priority.name),
            ...criteria.map((_, index) => formatScore(locale, priority.score?.criteria[index]?.mean ?? 0)),
            formatScore(locale, priority.score?.value ?? 0),
          ),
        ),
      ),
    ]
  })
}

const noteLines = (locale: Locale, { named, title }: RankedPriority): readonly string[] => {
  const texts = recordPriorityMessages[locale]
  return named.flatMap(({ kind, text, noteKind, memberTexts }, index) => {
    if (text === undefined) return [kind === 'group' ? texts.groupGone : texts.gone]
    if (!noteKind) return index === 0 && !title ? memberTexts : [text, ...memberTexts]
    return index === 0 && !title ? [] : [text]
  })
}

const listUnder = (title: string, lines: readonly string[]): readonly RecordBlock[] =>
  lines.length > 0
    ? [
        { type: 'subheading', runs: [run(title)] },
        list(
          lines.map((line) => [run(line)]),
          false,
        ),
      ]
    : []

const detailBlocks = (
  locale: Locale,
  { entry, doc }: RecordBoard,
  { priority, around }: { readonly priority: RankedPriority; readonly around: Surroundings },
): readonly RecordBlock[] => {
  const texts = recordPriorityMessages[locale]
  const text = statementTextOf(doc, priority.id)
  const source: Source = { board: entry.id, item: priority.id }
  const plans = around.boards.filter((board) => board.entry.stage === 'planning')
  const activities = activitiesFor(
    plans.map((board) => ({ boardId: board.entry.id, doc: board.doc })),
    source,
  )
  const decisions = around.decisions.filter(({ about }) => about?.board === source.board && about.item === source.item)
  const notes = noteLines(locale, priority)
  return [
    ...(text ? richTextToBlocks(text) : []),
    ...listUnder(texts.notes(formatNumber(locale, notes.length)), notes),
    ...listUnder(
      texts.decisions,
      decisions.map((decision) => decision.text.trim()),
    ),
    ...listUnder(
      texts.activities,
      activities.map(({ title, person, place }) =>
        [title.trim() || '–', person.trim(), place.trim()].filter(Boolean).join(' · '),
      ),
    ),
  ]
}

/**
 * The ranked problems of a board, as the list on paper: rank, problem, score, statement; the scores by criterion; then what stands behind
 * each and what came of it. None where nothing has been ranked.
 */
export const prioritySections = (
  locale: Locale,
  board: RecordBoard,
  around: Surroundings,
): readonly RecordSection[] => {
  const texts = recordPriorityMessages[locale]
  const priorities = rankPriorities(board.doc)
  if (priorities.length === 0) return []
  const details = priorities
    .map((priority) => ({ priority, blocks: detailBlocks(locale, board, { priority, around }) }))
    .filter(({ blocks }) => blocks.length > 0)
  return [
    section(2, texts.title, [rankTable(locale, priorities), ...criteriaTables(locale, priorities)]),
    ...details.map(({ priority, blocks }) =>
      section(3, texts.one(rankWords(locale, priority), nameOf(locale, priority.name)), blocks),
    ),
  ]
}
