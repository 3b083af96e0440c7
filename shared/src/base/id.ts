declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** One community's work, from its first map to its last message. */
export type ProgrammeId = Branded<'ProgrammeId'>
/** One board of one stage. */
export type BoardId = Branded<'BoardId'>
export type MeetingId = Branded<'MeetingId'>
/** One step of a meeting. */
export type StepId = Branded<'StepId'>
/** What a shortlist is scored against. */
export type CriterionId = Branded<'CriterionId'>
export type NoteId = Branded<'NoteId'>
/** Somebody on the invitation list of one meeting. */
export type InviteeId = Branded<'InviteeId'>
/** Somebody on the attendance list of one meeting. */
export type AttendeeId = Branded<'AttendeeId'>
/** What a meeting has decided, or is about to. */
export type DecisionId = Branded<'DecisionId'>
export type GroupId = Branded<'GroupId'>
export type LinkId = Branded<'LinkId'>
/** A labelled place on a board that a template brings. */
export type AreaId = Branded<'AreaId'>
/** A problem on a board's list of priorities: the id of the note or group it was made of, or one of its own. */
export type PriorityId = Branded<'PriorityId'>
export type ActivityId = Branded<'ActivityId'>
export type BudgetLineId = Branded<'BudgetLineId'>
/** A source of money, goods or work for a plan. */
export type FundingId = Branded<'FundingId'>
export type RundownRowId = Branded<'RundownRowId'>
export type AgendaItemId = Branded<'AgendaItemId'>
export type SignatoryId = Branded<'SignatoryId'>
/** One picture that the server keeps. */
export type MediaId = Branded<'MediaId'>
export type SnapshotId = Branded<'SnapshotId'>
/** Made on the phone, so that sending a command twice changes nothing. */
export type CommandId = Branded<'CommandId'>

/** The letters of an id: no look-alikes (0 O 1 l I), safe in a path and a URL. */
const idAlphabet = '23456789abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
export const idPattern = /^[0-9A-Za-z_-]{6,40}$/

/** True for text that may stand as an id in a room name, a path and a key. */
export const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value)

/**
 * Turns random bytes into an id, one letter for each byte (5.8 bits). Callers hand in the randomness: 12 bytes for the
 * id of an item, 22 for a secret.
 */
export const idFromBytes = <Id extends string = string>(bytes: Uint8Array): Id =>
  Array.from(bytes, (byte) => idAlphabet[byte % idAlphabet.length]).join('') as Id
