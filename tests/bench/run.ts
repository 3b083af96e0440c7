/**
 * `pnpm bench`: a hall of 60 phones and 5 editors on one meeting, on this machine's loopback. Each phone writes a note every 6 s for
 * 20 s; printed are the time until the phone has its answer (on disk), and until each editor sees the note.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { notesOf } from '@rembuk/shared/board/board-document'
import { connectControl, connectPhone, createFacilitator, openRoom, openStep } from '../support/people.ts'
import { startServerProcess } from '../support/server-process.ts'

const phoneCount = 60
const editorCount = 5
const everyMs = 6000
const durationMs = 20_000

const quantile = (values: readonly number[], q: number): string => {
  const sorted = values.toSorted((a, b) => a - b)
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN).toFixed(1)} ms`
}
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const folder = await mkdtemp(join(tmpdir(), 'rembuk-bench-'))
const server = await startServerProcess({ folder })
const host = await createFacilitator(server.url)
const control = await connectControl(host)
await control.send('set-step', openStep(host))

const sentAt = new Map<string, number>()
const savedMs: number[] = []
const seenMs: number[] = []
const room = `board/${host.boards[0]?.id}`
const editors = await Promise.all(
  Array.from({ length: editorCount }, () => openRoom(server.url, room, { cookie: host.cookie })),
)
for (const { doc } of editors) {
  notesOf(doc).observe(({ keysChanged }) => {
    for (const noteId of keysChanged) {
      const text = notesOf(doc).get(noteId)?.get('text')
      const startedAt = sentAt.get(String(text).replace(/<[^>]*>/g, ''))
      if (startedAt !== undefined) seenMs.push(performance.now() - startedAt)
    }
  })
}

const phones = await Promise.all(Array.from({ length: phoneCount }, () => connectPhone(server.url, host.code)))
const endAt = performance.now() + durationMs
const writeNotes = async (phone: (typeof phones)[number], index: number) => {
  await wait((everyMs / phoneCount) * index)
  for (let step = 0; performance.now() < endAt; step += 1) {
    const text = `catatan ${index} ${step}`
    sentAt.set(text, performance.now())
    const command = {
      commandId: `bench-${index}-${step}`,
      noteKey: `bench-key-${index}-${step}`,
      kind: 'problem',
      text,
      name: '',
    }
    const answer = await phone.send({ type: 'write', ...command } as Parameters<typeof phone.send>[0])
    if (!answer.ok) throw new Error(answer.error.type)
    savedMs.push(performance.now() - (sentAt.get(text) ?? 0))
    await wait(everyMs)
  }
}
await Promise.all(phones.map(writeNotes))
await wait(500)

console.log(`${phoneCount} phones, ${editorCount} editors, ${savedMs.length} notes`)
console.log(`saved on the phone  p50 ${quantile(savedMs, 0.5)}  p95 ${quantile(savedMs, 0.95)}  (budget 200 ms)`)
console.log(`seen by an editor   p50 ${quantile(seenMs, 0.5)}  p95 ${quantile(seenMs, 0.95)}  (budget 300 ms)`)
console.log(`seen ${seenMs.length} of ${savedMs.length * editorCount}`)

for (const phone of phones) phone.socket.disconnect()
for (const editor of editors) editor.leave()
control.socket.disconnect()
await server.stop()
await rm(folder, { recursive: true, force: true })
