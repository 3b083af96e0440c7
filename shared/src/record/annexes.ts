import type { Locale } from '../i18n/locale.ts'
import { recordMessages } from '../i18n/messages/record.ts'
import { stageMessages } from '../i18n/messages/stage.ts'
import { type AnnexContext, type RecordBoard, readBoardAnnex } from './board-annex.ts'
import { list, paragraph, remark, run, section } from './record-blocks.ts'
import type { RecordBlock, RecordSection } from './record-schema.ts'

const titleOf = (locale: Locale, { entry }: RecordBoard): string => {
  const texts = recordMessages[locale]
  return texts.board(stageMessages[locale].stages[entry.stage], entry.title.trim() || texts.untitledItem)
}

const contentsOf = (locale: Locale, filled: readonly string[], empty: readonly string[]): readonly RecordBlock[] => {
  const texts = recordMessages[locale]
  const items = filled.map((title) => [run(title)])
  return [
    ...(filled.length > 0 ? [paragraph(texts.attachmentsText), list(items, false)] : [remark(texts.noAttachments)]),
    ...(empty.length > 0 ? [remark(texts.emptyBoards(empty.join('; ')))] : []),
  ]
}

/** The boards as numbered annexes, each on pages of its own, and the contents that name them; an empty board is named only. */
export const annexesOf = (
  context: AnnexContext,
): { readonly annexes: readonly RecordSection[]; readonly contents: readonly RecordBlock[] } => {
  const { locale, boards } = context
  const read = boards.map((board) => ({ title: titleOf(locale, board), ...readBoardAnnex(context, board) }))
  const filled = read
    .filter(({ sections }) => sections.length > 0)
    .map((annex, index) => ({ ...annex, title: recordMessages[locale].attachment(index + 1, annex.title) }))
  return {
    annexes: filled.flatMap(({ title, summary, sections }) => [
      { ...section(1, title, summary), startsPage: true },
      ...sections,
    ]),
    contents: contentsOf(
      locale,
      filled.map(({ title }) => title),
      read.filter(({ sections }) => sections.length === 0).map(({ title }) => title),
    ),
  }
}
