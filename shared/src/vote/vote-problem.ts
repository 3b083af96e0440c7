/** Why a ballot, a count or the opening of a vote was refused. */
export type VoteProblem =
  /** Closed, or another vote by now: the ballot was not counted. */
  | { readonly type: 'VoteClosed' }
  | { readonly type: 'UnknownChoice' }
  | { readonly type: 'TooManyDots'; readonly dots: number }
  | { readonly type: 'TooManyDotsOnOne'; readonly dots: number }
  | { readonly type: 'BallotIncomplete' }
  | { readonly type: 'ScoresOutOfRange' }
  /** The numbers by level do not add up to the number of people. */
  | { readonly type: 'CountsDiffer'; readonly ballotCount: number }
  | { readonly type: 'MoreThanPresent'; readonly presentCount: number }
  /** It has a result; a new count has to be asked for. */
  | { readonly type: 'VoteCounted' }
  /** What is voted on may not change while people vote. */
  | { readonly type: 'VoteBegun' }
  | { readonly type: 'NothingToChoose' }
  /** One ballot for each line of the attendance list: this phone holds none that stands there. */
  | { readonly type: 'NotOnList' }
  /** One ballot for each paper code: there is no such code. */
  | { readonly type: 'WrongPaperCode' }
  /** Another phone has voted with this paper code. */
  | { readonly type: 'PaperCodeUsed' }
