import type { PackedWrite } from './packed-write.ts'

/** One statement of a write; `expects` names what the write needs to find, when changing nothing means that it is not there. */
export interface WriteStatement {
  readonly sql: string
  readonly expects?: string
}

/** A note that is no longer shown says nothing in a vote either; what it got stays. */
const forgetChoice: WriteStatement = {
  sql: `UPDATE votes SET vote = json_set(vote, '$.choices[' ||
          (SELECT key FROM json_each(vote, '$.choices') WHERE value ->> '$.id' = @noteId) || '].title', '')
        WHERE EXISTS (SELECT 1 FROM json_each(vote, '$.choices') WHERE value ->> '$.id' = @noteId)`,
}

/** What each write does to the tables, in order. Parameters bear the names of the write's own fields. */
export const writeStatements: Readonly<Record<PackedWrite['type'], readonly WriteStatement[]>> = {
  'create-programme': [{ sql: 'INSERT INTO programmes VALUES (@programmeId, @createdAtMs)' }],
  'create-room': [
    {
      sql: `INSERT INTO rooms (room, programme_id, generation, document_version)
            VALUES (@room, @programmeId, @generation, @documentVersion)`,
    },
  ],
  'save-document-version': [
    { sql: 'UPDATE rooms SET document_version = @documentVersion WHERE room = @room', expects: 'a room' },
  ],
  'own-client': [{ sql: 'INSERT OR IGNORE INTO client_owners VALUES (@room, @clientId, @owner)' }],
  'lock-room': [{ sql: 'UPDATE rooms SET is_locked = @isLocked WHERE room = @room', expects: 'a room' }],
  'append-log': [
    {
      sql: 'UPDATE rooms SET last_seq = @seq WHERE room = @room AND last_seq = @seq - 1',
      expects: 'a room whose last row is the one before',
    },
    { sql: 'INSERT INTO log VALUES (@room, @seq, @atMs, @bytes, @checksum)' },
  ],
  'erase-past': [
    {
      sql: 'UPDATE rooms SET folded_seq = @seq WHERE room = @room AND last_seq >= @seq AND @seq > 0',
      expects: 'a room that has come that far',
    },
    { sql: 'DELETE FROM log WHERE room = @room AND seq <= @seq' },
    { sql: 'DELETE FROM checkpoints WHERE room = @room AND seq <= @seq' },
    { sql: 'DELETE FROM quarantine WHERE room = @room' },
  ],
  'put-row': [{ sql: 'INSERT OR REPLACE INTO log VALUES (@room, @seq, @atMs, @bytes, @checksum)' }],
  'save-checkpoint': [
    {
      sql: `INSERT OR REPLACE INTO checkpoints
            SELECT room, @seq, @bytes, @checksum FROM rooms WHERE room = @room AND last_seq >= @seq`,
      expects: 'a room that has come that far',
    },
    {
      // The one before stays, for the day the newest turns out to be damaged.
      sql: `DELETE FROM checkpoints WHERE room = @room AND seq NOT IN
            (SELECT seq FROM checkpoints WHERE room = @room ORDER BY seq DESC LIMIT 2)`,
    },
  ],
  'save-snapshot': [
    { sql: 'INSERT INTO snapshots VALUES (@snapshotId, @room, @name, @takenAtMs, @takenBy, @bytes, @checksum, @kind)' },
  ],
  'replace-snapshot': [
    {
      sql: `UPDATE snapshots SET bytes = @bytes, checksum = @checksum WHERE room = @room AND snapshot_id = @snapshotId`,
    },
  ],
  'delete-snapshot': [{ sql: 'DELETE FROM snapshots WHERE room = @room AND snapshot_id = @snapshotId' }],
  'add-secret': [{ sql: 'INSERT INTO secrets VALUES (@programmeId, @secretHash, @role)' }],
  grant: [{ sql: 'INSERT OR IGNORE INTO grants VALUES (@sessionHash, @programmeId, @role, @grantedAtMs)' }],
  'withdraw-role': [
    { sql: 'DELETE FROM secrets WHERE programme_id = @programmeId AND role = @role' },
    { sql: 'DELETE FROM grants WHERE programme_id = @programmeId AND role = @role' },
    {
      sql: `INSERT INTO appointment_log SELECT meeting_id, attendee_id, @atMs, 'links-withdrawn', '' FROM appointments
            WHERE programme_id = @programmeId AND @role = 'editor'`,
    },
    { sql: `DELETE FROM appointments WHERE programme_id = @programmeId AND @role = 'editor'` },
  ],
  'put-appointment': [
    { sql: 'INSERT OR REPLACE INTO appointments VALUES (@programmeId, @meetingId, @attendeeId, @sessionHash)' },
  ],
  'end-appointment': [{ sql: 'DELETE FROM appointments WHERE meeting_id = @meetingId AND attendee_id = @attendeeId' }],
  'log-appointment': [{ sql: 'INSERT INTO appointment_log VALUES (@meetingId, @attendeeId, @atMs, @event, @by)' }],
  'erase-appointer': [
    { sql: `UPDATE appointment_log SET by_name = '' WHERE meeting_id = @meetingId AND by_name = @by` },
  ],
  'create-meeting': [
    { sql: 'INSERT INTO meetings (meeting_id, programme_id, code) VALUES (@meetingId, @programmeId, @code)' },
  ],
  'save-plan': [{ sql: 'UPDATE meetings SET plan = @plan WHERE meeting_id = @meetingId', expects: 'a meeting' }],
  'answer-command': [{ sql: 'INSERT INTO answers VALUES (@meetingId, @commandId, @answer)' }],
  'own-note': [
    { sql: 'INSERT INTO own_notes VALUES (@noteId, @boardId, @meetingId, @keyHash)' },
    // Counted here because a withdrawn note leaves no row behind.
    { sql: 'UPDATE meetings SET sent_count = sent_count + 1 WHERE meeting_id = @meetingId' },
    {
      sql: `INSERT INTO step_counts VALUES (@meetingId, @stepId, 1)
            ON CONFLICT DO UPDATE SET sent_count = sent_count + 1`,
    },
  ],
  'has-sent': [{ sql: 'INSERT OR IGNORE INTO senders VALUES (@meetingId, @stepId, @senderHash)' }],
  'seal-note': [
    { sql: 'INSERT INTO sealed_notes VALUES (@noteId, @meetingId, @stepId, @boardId, @kind, @text, @name, @picture)' },
  ],
  'put-picture': [
    {
      sql: `INSERT INTO pictures VALUES
            (@mediaId, @programmeId, @room, @itemId, @format, @width, @height, length(@bytes), @bytes)`,
    },
  ],
  'erase-picture': [{ sql: 'DELETE FROM pictures WHERE media_id = @mediaId' }],
  'change-sealed-note': [
    { sql: 'UPDATE sealed_notes SET text = @text WHERE note_id = @noteId', expects: 'a sealed note' },
  ],
  'unseal-note': [{ sql: 'DELETE FROM sealed_notes WHERE note_id = @noteId' }],
  'save-queue': [{ sql: 'INSERT OR REPLACE INTO queues VALUES (@meetingId, @queue)' }],
  'save-vote': [{ sql: 'INSERT OR REPLACE INTO votes VALUES (@meetingId, @stepId, @round, @vote)' }],
  'cast-ballot': [
    { sql: 'INSERT OR REPLACE INTO ballots VALUES (@meetingId, @stepId, @keyHash, @revision, @totals, @ownerHash)' },
  ],
  'withdraw-ballot': [
    { sql: 'DELETE FROM ballots WHERE meeting_id = @meetingId AND step_id = @stepId AND key_hash = @keyHash' },
  ],
  'save-paper-codes': [{ sql: 'INSERT OR REPLACE INTO paper_codes VALUES (@meetingId, @secret, @count)' }],
  'enter-count': [{ sql: 'INSERT OR REPLACE INTO vote_counts VALUES (@meetingId, @stepId, @source, @count)' }],
  'erase-ballots': [
    { sql: 'DELETE FROM ballots WHERE meeting_id = @meetingId AND step_id = @stepId' },
    { sql: 'DELETE FROM vote_counts WHERE meeting_id = @meetingId AND step_id = @stepId' },
  ],
  'bury-note': [
    { sql: 'INSERT OR IGNORE INTO buried_notes (board_id, note_id, at_ms) VALUES (@boardId, @noteId, @atMs)' },
    { sql: 'DELETE FROM hidden_notes WHERE board_id = @boardId AND note_id = @noteId' },
    { sql: 'DELETE FROM sealed_notes WHERE note_id = @noteId' },
    { sql: 'DELETE FROM own_notes WHERE board_id = @boardId AND note_id = @noteId' },
    { sql: `DELETE FROM pictures WHERE room = 'board/' || @boardId AND item_id = @noteId` },
    forgetChoice,
    // Who sends the command again is told that it was done, but not what was written.
    {
      sql: `UPDATE answers SET answer = json_set(answer, '$.value.text', '') WHERE answer ->> '$.value.noteId' = @noteId`,
    },
  ],
  'note-returned': [{ sql: 'UPDATE buried_notes SET is_erased = 0 WHERE note_id = @noteId' }],
  'erase-checkpoints': [
    {
      sql: `DELETE FROM checkpoints WHERE room = @room AND seq <
            (SELECT max(seq) FROM checkpoints WHERE room = @room)`,
    },
  ],
  'note-erased': [
    {
      sql: `UPDATE buried_notes SET is_erased = 1 WHERE note_id = @noteId AND @room = 'board/' || board_id
            AND @seq = (SELECT last_seq FROM rooms WHERE room = @room)`,
    },
  ],
  'hide-note': [
    {
      // Withdrawn and hidden at one moment: what its author withdrew is not kept.
      sql: `INSERT OR REPLACE INTO hidden_notes SELECT @boardId, @noteId, @kind, @text, @hiddenAtMs, @values
            WHERE NOT EXISTS (SELECT 1 FROM buried_notes WHERE board_id = @boardId AND note_id = @noteId)`,
    },
    forgetChoice,
  ],
  'unhide-note': [{ sql: 'DELETE FROM hidden_notes WHERE board_id = @boardId AND note_id = @noteId' }],
  'save-decisions': [{ sql: 'INSERT OR REPLACE INTO decisions VALUES (@meetingId, @decisions)' }],
  'settle-attendance': [{ sql: 'INSERT OR REPLACE INTO attendance_settings VALUES (@meetingId, @settings)' }],
  invite: [
    {
      sql: `INSERT OR IGNORE INTO invitees SELECT @meetingId, @inviteeId, @name, @hamlet, @gender, @sector WHERE NOT EXISTS
            (SELECT 1 FROM removed_people WHERE meeting_id = @meetingId AND person_id = @inviteeId)`,
    },
  ],
  'put-attendee': [
    {
      sql: `INSERT OR REPLACE INTO attendees SELECT @meetingId, @attendeeId, @inviteeId, @name, @hamlet, @gender, @sector, @phone,
            @signature, @source, @keyHash WHERE NOT EXISTS
            (SELECT 1 FROM removed_people WHERE meeting_id = @meetingId AND person_id = @attendeeId)`,
      expects: 'a line that was not removed',
    },
  ],
  'remove-person': [
    { sql: 'INSERT OR IGNORE INTO removed_people VALUES (@meetingId, @personId)' },
    { sql: 'DELETE FROM invitees WHERE meeting_id = @meetingId AND invitee_id = @personId' },
    { sql: 'DELETE FROM attendees WHERE meeting_id = @meetingId AND attendee_id = @personId' },
    { sql: 'DELETE FROM appointments WHERE meeting_id = @meetingId AND attendee_id = @personId' },
    { sql: 'DELETE FROM appointment_log WHERE meeting_id = @meetingId AND attendee_id = @personId' },
  ],
  'attendance-done': [{ sql: 'INSERT OR IGNORE INTO attendance_commands VALUES (@meetingId, @commandId)' }],
}
