import { type RecordDeps, recordRoutes } from '@rembuk/server/record/record-routes'
import { createRecordWriter } from '@rembuk/server/record/record-writer'
import { err, ok } from '@rembuk/shared/base/result'
import type { Problem } from '@rembuk/shared/http/problem'
import { afterAll, describe, expect, test } from 'vitest'
import { readDocxText } from './docx-text.ts'
import { readPdfPages } from './pdf-text.ts'
import { openExample, openMeeting, openSources, printedAtMs } from './record-sources.ts'

const writer = createRecordWriter()
afterAll(() => writer.close())

const notFound: Problem = { type: 'NotFound' }
const routesOf = (deps: Partial<RecordDeps> = {}) =>
  recordRoutes({
    readMeetingDocuments: async (id) => (id === 'meeting-1' ? ok(openExample('id')) : err(notFound)),
    readProgrammeDocuments: async (id) => (id === 'programme-1' ? ok(openExample('id')) : err(notFound)),
    writer,
    nowMs: () => printedAtMs,
    answerProblem: (c, problem) => c.json({ problem }, 404),
    ...deps,
  })

const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer())

describe('a note taker downloads the minutes', () => {
  test('as DOCX and PDF, written beside the main thread, under the name of programme and day', async () => {
    const [docx, pdf] = await Promise.all([
      routesOf().request('/meetings/meeting-1/record.docx'),
      routesOf().request('/meetings/meeting-1/record.pdf?locale=en'),
    ])
    expect(docx.headers.get('Content-Disposition')).toBe(
      `attachment; filename="notulen-air-bersih-rw-05-2026-09-25.docx"; filename*=UTF-8''notulen-air-bersih-rw-05-2026-09-25.docx`,
    )
    expect(readDocxText(await bytesOf(docx))).toContain('Terbilang: delapan juta tujuh ratus lima puluh ribu rupiah')
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf')
    expect(readPdfPages(await bytesOf(pdf))[0]).toContain('MINUTES OF THE MEETING')
  })

  test('as Markdown and JSON', async () => {
    const markdown = await routesOf().request('/meetings/meeting-1/record.md')
    expect(await markdown.text()).toMatch(/^# NOTULEN RAPAT\n/)
    const json = await routesOf().request('/meetings/meeting-1/record.json?paper=f4&zone=WIT')
    expect(await json.json()).toMatchObject({ version: 1, type: 'minutes', locale: 'id', paper: 'f4' })
  })

  test('a programme named in another script keeps its name', async () => {
    const sources = openSources([], openMeeting(), { title: 'ꦲꦤ “RW”', place: '' })
    const response = await routesOf({ readMeetingDocuments: async () => ok(sources) }).request('/meetings/m/record.md')
    expect(response.headers.get('Content-Disposition')).toBe(
      `attachment; filename="notulen--rw-2026-11-24.md"; filename*=UTF-8''notulen-${encodeURIComponent('ꦲꦤ')}-rw-2026-11-24.md`,
    )
  })

  test('after a look at the pages', async () => {
    const response = await routesOf().request('/meetings/meeting-1/record/preview')
    const { pages } = (await response.json()) as { pages: string[] }
    expect(pages.length).toBeGreaterThan(4)
    expect(pages[0]).toMatch(/^<svg /)
  })
})

test('the plan is downloaded as DOCX and PDF and in no other format', async () => {
  const pdf = await routesOf().request('/programmes/programme-1/plan.pdf')
  expect(pdf.headers.get('Content-Disposition')).toContain('rencana-air-bersih-rw-05.pdf')
  expect(readPdfPages(await bytesOf(pdf))[0]).toContain('SUSUNAN ACARA DAN RENCANA ANGGARAN BIAYA')
  expect((await routesOf().request('/programmes/programme-1/plan.docx')).status).toBe(200)
  expect((await routesOf().request('/programmes/programme-1/plan.md')).status).toBe(404)
})

test('[I10] the list of priorities is downloaded in every format', async () => {
  const [pdf, docx, markdown, json] = await Promise.all(
    ['pdf', 'docx', 'md', 'json'].map((format) => routesOf().request(`/programmes/programme-1/priorities.${format}`)),
  )
  expect(pdf?.headers.get('Content-Disposition')).toContain('prioritas-air-bersih-rw-05.pdf')
  if (!pdf || !docx || !markdown || !json) throw new Error('four answers')
  expect(readPdfPages(await bytesOf(pdf))[0]).toContain('PRIORITAS MASALAH')
  expect(readDocxText(await bytesOf(docx))).toContain('84 rumah, sekitar 310 jiwa')
  expect(await markdown.text()).toMatch(/^# PRIORITAS MASALAH\n/)
  expect(await json.json()).toMatchObject({ version: 1, type: 'priorities' })
  expect((await routesOf().request('/programmes/programme-1/priorities.exe')).status).toBe(404)
})

test('[I51] the budget is downloaded in every format, its sums in the right columns', async () => {
  const [pdf, docx, markdown, json] = await Promise.all(
    ['pdf', 'docx', 'md', 'json'].map((format) => routesOf().request(`/programmes/programme-1/budget.${format}`)),
  )
  expect(pdf?.headers.get('Content-Disposition')).toContain('rab-air-bersih-rw-05.pdf')
  if (!pdf || !docx || !markdown || !json) throw new Error('four answers')
  expect(readPdfPages(await bytesOf(pdf))[0]).toContain('RENCANA ANGGARAN BIAYA (RAB)')
  expect(readDocxText(await bytesOf(docx))).toContain('Kantor kelurahan, Kasi Pembangunan')
  expect((await markdown.text()).replaceAll('\\', '')).toContain(
    '| **Jumlah seluruhnya** |  | **8.750.000** | **5.800.000** | **1.350.000** | **1.200.000** | **400.000** |',
  )
  expect(await json.json()).toMatchObject({ version: 1, type: 'budget' })
  expect((await routesOf().request('/programmes/programme-1/budget.exe')).status).toBe(404)
})

test.each([
  '/meetings/meeting-2/record.pdf',
  '/meetings/meeting-2/record/preview',
  '/meetings/meeting-1/record.exe',
  '/meetings/meeting-1/record.constructor',
  '/programmes/programme-2/plan.pdf',
  '/programmes/programme-2/priorities.pdf',
  '/programmes/programme-2/budget.pdf',
])('who asks for %s is told that it is not there', async (path) => {
  const response = await routesOf().request(path)
  expect([response.status, await response.json()]).toEqual([404, { problem: notFound }])
})

test('a record that cannot be written fails alone; the next one is written', async () => {
  const broken = { ...(await writerModel()), sections: null as never }
  await expect(writer.writeFile(broken, 'docx')).rejects.toThrow('The record could not be written')
  expect((await writer.writeFile(await writerModel(), 'docx')).length).toBeGreaterThan(1000)
})

test('a writer whose thread was stopped starts another one', async () => {
  const own = createRecordWriter()
  expect((await own.writeFile(await writerModel(), 'pdf')).length).toBeGreaterThan(1000)
  await own.close()
  expect((await own.writeFile(await writerModel(), 'pdf')).length).toBeGreaterThan(1000)
  await own.close()
})

const writerModel = async () => {
  const response = await routesOf().request('/meetings/meeting-1/record.json')
  return (await response.json()) as Parameters<typeof writer.writeFile>[0]
}
