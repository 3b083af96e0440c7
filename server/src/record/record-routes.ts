import type { Result } from '@rembuk/shared/base/result'
import type { TimeMs } from '@rembuk/shared/base/time'
import type { Problem } from '@rembuk/shared/http/problem'
import { parseLocale } from '@rembuk/shared/i18n/locale'
import { recordFromBudget } from '@rembuk/shared/record/budget-record'
import { parseClockZone } from '@rembuk/shared/record/clock-zone'
import { recordFromPlan } from '@rembuk/shared/record/plan-record'
import { type ProgrammeSources, recordFromPriorities } from '@rembuk/shared/record/priority-record'
import { type RecordOptions, type RecordSources, recordFromMeeting } from '@rembuk/shared/record/record-from-meeting'
import type { RecordModel } from '@rembuk/shared/record/record-schema'
import { type Context, Hono } from 'hono'
import { downloadHeaders, isRecordFormat, type RecordFormat } from './download-headers.ts'
import { recordToJson } from './record-to-json.ts'
import { recordToMarkdown } from './record-to-markdown.ts'
import type { RecordWriter } from './record-writer.ts'

export interface RecordDeps {
  /** The committed documents of a meeting and its programme, boards in the order of the programme. */
  readonly readMeetingDocuments: (meetingId: string) => Promise<Result<RecordSources, Problem>>
  readonly readProgrammeDocuments: (programmeId: string) => Promise<Result<ProgrammeSources, Problem>>
  readonly writer: RecordWriter
  readonly nowMs: () => TimeMs
  /** Answers a refusal as problem+json. */
  readonly answerProblem: (c: Context, problem: Problem) => Response
}

const writeFile = async (
  writer: RecordWriter,
  model: RecordModel,
  format: RecordFormat,
): Promise<Uint8Array | string> => {
  switch (format) {
    case 'docx':
    case 'pdf':
      return writer.writeFile(model, format)
    case 'md':
      return recordToMarkdown(model)
    case 'json':
      return recordToJson(model)
  }
}

/** Downloads of a meeting's record, and of a programme's plan, budget and priorities. Who may have them is asked before these routes. */
export const recordRoutes = ({
  readMeetingDocuments,
  readProgrammeDocuments,
  writer,
  nowMs,
  answerProblem,
}: RecordDeps) => {
  const optionsOf = (c: Context): RecordOptions => ({
    locale: parseLocale(c.req.query('locale')),
    zone: parseClockZone(c.req.query('zone')),
    paper: c.req.query('paper') === 'f4' ? 'f4' : 'a4',
    printedAtMs: nowMs(),
  })

  const answerFile = async (c: Context, model: RecordModel, format: RecordFormat): Promise<Response> => {
    const body = await writeFile(writer, model, format)
    return c.body(typeof body === 'string' ? body : new Uint8Array(body), 200, downloadHeaders(model.fileStem, format))
  }

  return new Hono()
    .get('/meetings/:meetingId/record/preview', async (c) => {
      const documents = await readMeetingDocuments(c.req.param('meetingId'))
      if (!documents.ok) return answerProblem(c, documents.error)
      const pages = await writer.drawPages(recordFromMeeting(documents.value, optionsOf(c)))
      return c.json({ pages })
    })
    .get('/meetings/:meetingId/:file{record\\.[a-z]+}', async (c) => {
      const format = c.req.param('file').slice('record.'.length)
      if (!isRecordFormat(format)) return answerProblem(c, { type: 'NotFound' })
      const documents = await readMeetingDocuments(c.req.param('meetingId'))
      if (!documents.ok) return answerProblem(c, documents.error)
      return answerFile(c, recordFromMeeting(documents.value, optionsOf(c)), format)
    })
    .get('/programmes/:programmeId/:file{plan\\.[a-z]+}', async (c) => {
      const format = c.req.param('file').slice('plan.'.length)
      if (format !== 'docx' && format !== 'pdf') return answerProblem(c, { type: 'NotFound' })
      const documents = await readProgrammeDocuments(c.req.param('programmeId'))
      if (!documents.ok) return answerProblem(c, documents.error)
      return answerFile(c, recordFromPlan(documents.value, optionsOf(c)), format)
    })
    .get('/programmes/:programmeId/:file{budget\\.[a-z]+}', async (c) => {
      const format = c.req.param('file').slice('budget.'.length)
      if (!isRecordFormat(format)) return answerProblem(c, { type: 'NotFound' })
      const documents = await readProgrammeDocuments(c.req.param('programmeId'))
      if (!documents.ok) return answerProblem(c, documents.error)
      return answerFile(c, recordFromBudget(documents.value, optionsOf(c)), format)
    })
    .get('/programmes/:programmeId/:file{priorities\\.[a-z]+}', async (c) => {
      const format = c.req.param('file').slice('priorities.'.length)
      if (!isRecordFormat(format)) return answerProblem(c, { type: 'NotFound' })
      const documents = await readProgrammeDocuments(c.req.param('programmeId'))
      if (!documents.ok) return answerProblem(c, documents.error)
      return answerFile(c, recordFromPriorities(documents.value, optionsOf(c)), format)
    })
}
