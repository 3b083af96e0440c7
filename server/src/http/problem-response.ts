import type { Problem, ProblemBody, ProblemType } from '@rembuk/shared/http/problem'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const statusByType = {
  NotAllowed: 403,
  NotSignedIn: 401,
  NotFound: 404,
  WrongLink: 403,
  WrongCode: 404,
  BadRequest: 400,
  TooManyRequests: 429,
  WritingClosed: 409,
  StepOver: 409,
  PhonesFrozen: 409,
  MeetingOver: 409,
  QueueClosed: 409,
  StepGone: 404,
  StepChanged: 409,
  StepRunning: 409,
  TooManySteps: 409,
  KindNotAllowed: 409,
  BoardFull: 409,
  NotAPicture: 415,
  PictureIsHeic: 415,
  PictureTooHeavy: 413,
  PictureTooLarge: 413,
  PictureCutOff: 422,
  PicturesFull: 409,
  VoteClosed: 409,
  UnknownChoice: 400,
  TooManyDots: 400,
  TooManyDotsOnOne: 400,
  BallotIncomplete: 400,
  ScoresOutOfRange: 400,
  CountsDiffer: 400,
  MoreThanPresent: 409,
  VoteCounted: 409,
  VoteBegun: 409,
  NothingToChoose: 409,
  NotOnList: 403,
  WrongPaperCode: 403,
  PaperCodeUsed: 409,
  DecisionGone: 410,
  TooManyDecisions: 409,
  NoteGone: 410,
  NoteChangedByOther: 409,
  NotSaving: 503,
  ServerError: 500,
  Offline: 503,
  SigningClosed: 409,
  PersonGone: 410,
  AskedEnough: 429,
  ListFull: 409,
  NameMissing: 400,
  NameTooLong: 413,
  EmptyText: 400,
  TextTooLong: 413,
} as const satisfies Record<ProblemType, ContentfulStatusCode>

/** Answers a refusal as problem+json; the client shows its own text for `problem.type`. */
export const problemResponse = (problem: Problem): Response => {
  const status = statusByType[problem.type]
  const body: ProblemBody = { title: problemText('en', problem), status, problem }
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })
}
