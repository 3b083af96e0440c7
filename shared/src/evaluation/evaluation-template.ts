import type * as Y from 'yjs'
import { readOneOf } from '../base/read.ts'
import { boardMetaOf } from '../board/board-document.ts'

/** Ways to look back: each asks its own questions above the same four columns; see docs/decisions/0006. The first is the default. */
export const evaluationTemplateIds = [
  'findings',
  'after-action',
  'start-stop',
  'four-l',
  'sailboat',
  'significant-change',
] as const
export type EvaluationTemplateId = (typeof evaluationTemplateIds)[number]

export const readEvaluationTemplate = (doc: Y.Doc): EvaluationTemplateId =>
  readOneOf(boardMetaOf(doc).get('template'), evaluationTemplateIds, 'findings')

/** Asks other questions above the columns; no note moves. Concurrency: of two choices at once one wins, the same for everyone. */
export const chooseEvaluationTemplate = (doc: Y.Doc, templateId: EvaluationTemplateId): void => {
  if (readEvaluationTemplate(doc) !== templateId) boardMetaOf(doc).set('template', templateId)
}
