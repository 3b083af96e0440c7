// Longer than other files: nothing here is ever changed, only added to.
import type { Database } from 'better-sqlite3'

/**
 * Every shape the tables have had, in order: the first makes an empty file version 1, each later one the next. One that has been
 * released is never changed.
 */
const migrations: readonly string[] = [
  `
  CREATE TABLE programmes (
    programme_id TEXT PRIMARY KEY,
    created_at_ms INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE rooms (
    room TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programmes,
    generation TEXT NOT NULL,
    last_seq INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE log (
    room TEXT NOT NULL REFERENCES rooms,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (room, seq)
  ) STRICT;

  CREATE TABLE checkpoints (
    room TEXT NOT NULL REFERENCES rooms,
    seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (room, seq)
  ) STRICT;

  CREATE TABLE quarantine (
    kind TEXT NOT NULL,
    room TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at_ms INTEGER,
    bytes BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    found_at_ms INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE snapshots (
    snapshot_id TEXT PRIMARY KEY,
    room TEXT NOT NULL REFERENCES rooms,
    name TEXT,
    taken_at_ms INTEGER NOT NULL,
    taken_by TEXT NOT NULL,
    bytes BLOB NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX snapshots_by_room ON snapshots (room, taken_at_ms);

  CREATE TABLE secrets (
    programme_id TEXT NOT NULL REFERENCES programmes,
    secret_hash TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (programme_id, secret_hash)
  ) STRICT;

  CREATE TABLE grants (
    session_hash TEXT NOT NULL,
    programme_id TEXT NOT NULL REFERENCES programmes,
    role TEXT NOT NULL,
    granted_at_ms INTEGER NOT NULL,
    PRIMARY KEY (session_hash, programme_id, role)
  ) STRICT;

  CREATE TABLE meetings (
    meeting_id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programmes,
    code TEXT NOT NULL UNIQUE,
    step TEXT,
    sent_count INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX meetings_by_programme ON meetings (programme_id);

  CREATE TABLE answers (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    command_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (meeting_id, command_id)
  ) STRICT;

  CREATE TABLE own_notes (
    note_id TEXT PRIMARY KEY,
    board_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meetings,
    key_hash TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE buried_notes (
    board_id TEXT NOT NULL,
    note_id TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (board_id, note_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE hidden_notes (
    board_id TEXT NOT NULL,
    note_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    hidden_at_ms INTEGER NOT NULL,
    note_values TEXT NOT NULL,
    PRIMARY KEY (board_id, note_id)
  ) STRICT;
  `,
  `
  ALTER TABLE snapshots ADD COLUMN kind TEXT NOT NULL DEFAULT 'automatic';
  UPDATE snapshots SET kind = 'named' WHERE name IS NOT NULL;
  `,
  'ALTER TABLE rooms ADD COLUMN is_locked INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE rooms ADD COLUMN document_version INTEGER NOT NULL DEFAULT 1',
  `
  ALTER TABLE buried_notes ADD COLUMN is_erased INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX answers_by_note ON answers (answer ->> '$.value.noteId');
  `,
  `
  CREATE TABLE client_owners (
    room TEXT NOT NULL REFERENCES rooms,
    client_id INTEGER NOT NULL,
    owner TEXT NOT NULL,
    PRIMARY KEY (room, client_id)
  ) STRICT, WITHOUT ROWID;
  `,
  'ALTER TABLE rooms ADD COLUMN folded_seq INTEGER NOT NULL DEFAULT 0',
  `
  ALTER TABLE meetings ADD COLUMN plan TEXT;
  UPDATE meetings SET plan = json_object(
    'steps', json_array(json_set(json_remove(step, '$.isOpen'), '$.stepId', 'step-1', '$.kind', 'write', '$.plannedMinutes', 0,
      '$.isSecret', json('false'), '$.needsApproval', json('false'))),
    'run', json_object('stepId', 'step-1', 'isOpen', json(iif(step ->> '$.isOpen', 'true', 'false')))
  ) WHERE step IS NOT NULL;
  ALTER TABLE meetings DROP COLUMN step;

  CREATE TABLE sealed_notes (
    note_id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings,
    step_id TEXT NOT NULL,
    board_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sealed_notes_by_meeting ON sealed_notes (meeting_id);

  CREATE TABLE step_counts (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    step_id TEXT NOT NULL,
    sent_count INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, step_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE senders (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    step_id TEXT NOT NULL,
    sender_hash TEXT NOT NULL,
    PRIMARY KEY (meeting_id, step_id, sender_hash)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE votes (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    step_id TEXT NOT NULL,
    vote TEXT NOT NULL,
    PRIMARY KEY (meeting_id, step_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE ballots (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    step_id TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    revision INTEGER NOT NULL,
    totals TEXT NOT NULL,
    PRIMARY KEY (meeting_id, step_id, key_hash)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE vote_counts (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    step_id TEXT NOT NULL,
    source TEXT NOT NULL,
    count TEXT NOT NULL,
    PRIMARY KEY (meeting_id, step_id, source)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE attendance_settings (
    meeting_id TEXT PRIMARY KEY REFERENCES meetings,
    settings TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE invitees (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    invitee_id TEXT NOT NULL,
    name TEXT NOT NULL,
    hamlet TEXT NOT NULL,
    gender TEXT NOT NULL,
    sector TEXT NOT NULL,
    PRIMARY KEY (meeting_id, invitee_id)
  ) STRICT;

  CREATE TABLE attendees (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    attendee_id TEXT NOT NULL,
    invitee_id TEXT NOT NULL,
    name TEXT NOT NULL,
    hamlet TEXT NOT NULL,
    gender TEXT NOT NULL,
    sector TEXT NOT NULL,
    phone TEXT NOT NULL,
    signature TEXT NOT NULL,
    source TEXT NOT NULL,
    key_hash TEXT NOT NULL,
    PRIMARY KEY (meeting_id, attendee_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE removed_people (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    person_id TEXT NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE attendance_commands (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    command_id TEXT NOT NULL,
    PRIMARY KEY (meeting_id, command_id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE answers_unordered (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    command_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (meeting_id, command_id)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO answers_unordered SELECT meeting_id, command_id, answer FROM answers;
  DROP TABLE answers;
  ALTER TABLE answers_unordered RENAME TO answers;
  CREATE INDEX answers_by_note ON answers (answer ->> '$.value.noteId');
  `,
  `
  CREATE TABLE queues (
    meeting_id TEXT PRIMARY KEY REFERENCES meetings,
    queue TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE decisions (
    meeting_id TEXT PRIMARY KEY REFERENCES meetings,
    decisions TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE appointments (
    programme_id TEXT NOT NULL REFERENCES programmes,
    meeting_id TEXT NOT NULL,
    attendee_id TEXT NOT NULL,
    session_hash TEXT NOT NULL,
    PRIMARY KEY (meeting_id, attendee_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX appointments_by_session ON appointments (session_hash);
  `,
  `
  ALTER TABLE ballots ADD COLUMN owner_hash TEXT NOT NULL DEFAULT '';
  CREATE TABLE paper_codes (
    meeting_id TEXT PRIMARY KEY REFERENCES meetings,
    secret TEXT NOT NULL,
    count INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // A vote that is counted anew keeps the result of the count before.
  `
  CREATE TABLE votes_by_round (
    meeting_id TEXT NOT NULL REFERENCES meetings,
    step_id TEXT NOT NULL,
    round INTEGER NOT NULL,
    vote TEXT NOT NULL,
    PRIMARY KEY (meeting_id, step_id, round)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO votes_by_round SELECT meeting_id, step_id, vote ->> '$.round', vote FROM votes;
  DROP TABLE votes;
  ALTER TABLE votes_by_round RENAME TO votes;
  `,
  `
  CREATE TABLE pictures (
    media_id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programmes,
    room TEXT NOT NULL,
    item_id TEXT NOT NULL,
    format TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    byte_count INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX pictures_by_room ON pictures (room, item_id, byte_count);
  ALTER TABLE sealed_notes ADD COLUMN picture TEXT NOT NULL DEFAULT '';
  `,
  `
  CREATE TABLE appointment_log (
    meeting_id TEXT NOT NULL,
    attendee_id TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    event TEXT NOT NULL,
    by_name TEXT NOT NULL
  ) STRICT;
  CREATE INDEX appointment_log_by_meeting ON appointment_log (meeting_id, attendee_id);
  `,
]

/** The newest shape of the tables that this program knows. */
export const knownVersion = migrations.length

export const versionOf = (database: Database): number => Number(database.pragma('user_version', { simple: true }))

/** Brings the tables to the newest shape, or to that of an older program, all steps or none. */
export const migrate = (database: Database, { to = knownVersion }: { readonly to?: number } = {}): void => {
  const found = versionOf(database)
  if (found >= to) return
  database
    .transaction(() => {
      for (const migration of migrations.slice(found, to)) database.exec(migration)
      database.pragma(`user_version = ${to}`)
    })
    .immediate()
}
