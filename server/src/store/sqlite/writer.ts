import { documentVersion } from '@rembuk/shared/document/document'
import type { Database, Statement } from 'better-sqlite3'
import type { PackedWrite } from './packed-write.ts'
import { compressState, seal } from './sealed-bytes.ts'
import { writeStatements } from './write-statements.ts'

type Parameters = Readonly<Record<string, unknown>>
interface PreparedStatement {
  readonly statement: Statement<[Parameters]>
  readonly expects: string | undefined
}

const parametersOf = (write: PackedWrite): Parameters => {
  switch (write.type) {
    case 'create-room':
      return { ...write, documentVersion }
    case 'append-log':
    case 'put-row':
      return { ...write, ...seal({ room: write.room, key: write.seq, atMs: write.atMs }, write.bytes) }
    case 'save-checkpoint':
      return { ...write, ...seal({ room: write.room, key: write.seq }, compressState(write.state)) }
    case 'save-snapshot':
    case 'replace-snapshot':
      return { ...write, ...seal({ room: write.room, key: write.snapshotId }, compressState(write.state)) }
    case 'lock-room':
      return { ...write, isLocked: Number(write.isLocked) }
    case 'save-decisions':
      return { ...write, decisions: JSON.stringify(write.decisions) }
    case 'settle-attendance':
      return { ...write, settings: JSON.stringify(write.settings) }
    case 'put-attendee':
      return { ...write, isChange: Number(write.isChange) }
    case 'save-plan':
      return { ...write, plan: JSON.stringify(write.plan) }
    case 'save-queue':
      return { ...write, queue: JSON.stringify(write.queue) }
    case 'save-vote':
      return { ...write, stepId: write.vote.stepId, round: write.vote.round, vote: JSON.stringify(write.vote) }
    case 'cast-ballot':
      return { ...write, totals: JSON.stringify(write.totals) }
    case 'enter-count':
      return { ...write, source: write.count.source, count: JSON.stringify(write.count) }
    default:
      return { ...write }
  }
}

/** Makes the function that carries out one write; it throws when the write cannot be applied. */
export const createWriter = (database: Database): ((write: PackedWrite) => void) => {
  const prepared = new Map<PackedWrite['type'], readonly PreparedStatement[]>()

  const statementsOf = (type: PackedWrite['type']): readonly PreparedStatement[] => {
    const known = prepared.get(type)
    if (known) return known
    const made = writeStatements[type].map(({ sql, expects }) => ({
      statement: database.prepare<[Parameters]>(sql),
      expects,
    }))
    prepared.set(type, made)
    return made
  }

  return (write) => {
    const parameters = parametersOf(write)
    for (const { statement, expects } of statementsOf(write.type)) {
      const { changes } = statement.run(parameters)
      if (expects && changes === 0) throw new Error(`Write "${write.type}" refused: it needs ${expects}`)
    }
  }
}
