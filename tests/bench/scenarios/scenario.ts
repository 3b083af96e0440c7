import type { RunningServer, ServerUnderTest } from '../servers/server-under-test.ts'

/** What one run of a scenario measured on one server, by name. */
export type Figures = Readonly<Record<string, number>>

/** What a figure is to reach: at most so many times the better peer's, or a number of its own. */
export type Target =
  | { readonly type: 'ratio'; readonly atMost: number }
  | { readonly type: 'limit'; readonly atMost: number }

export interface Row {
  readonly figure: string
  readonly label: string
  readonly unit: string
  readonly target?: Target
  /** More is better; else less is. */
  readonly isMoreBetter?: boolean
}

export interface Bench {
  /** Starts the server on this run's folder, pinned to its core; where it was before if a port is given. */
  readonly start: (port?: number) => Promise<RunningServer>
  readonly server: ServerUnderTest
  readonly isQuick: boolean
}

export interface Scenario {
  readonly name: string
  /** One sentence: what is done. */
  readonly about: string
  readonly rows: readonly Row[]
  /** Runs on ours alone where the peers have nothing like it. */
  readonly isOursOnly?: boolean
  readonly isLeftOutOfQuick?: boolean
  run(bench: Bench): Promise<Figures>
}

export const ratio = (atMost: number): Target => ({ type: 'ratio', atMost })
export const limit = (atMost: number): Target => ({ type: 'limit', atMost })
