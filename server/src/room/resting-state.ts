import * as Y from 'yjs'
import { encodeSync } from './frame.ts'

/** What people need of a document to be let in. */
export interface JoinableState {
  readonly encodeStateVector: () => Uint8Array
  /** What somebody with this state vector lacks, as a sync step 2. */
  readonly encodeMissing: (stateVector: Uint8Array) => Uint8Array
}

/** True for the answer of somebody who has nothing that the other lacks. */
export const isEmptyUpdate = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0

/**
 * A whole document in bytes, as its checkpoint has it: people are let in from it, at a small part of the memory and the time that a
 * document takes. Nothing can be changed in it.
 */
export class RestingState implements JoinableState {
  readonly #state: Uint8Array
  #stateVector: Uint8Array | undefined
  #whole: Uint8Array | undefined

  /** Takes a state as a Yjs update V2. */
  constructor(state: Uint8Array) {
    this.#state = state
  }

  encodeStateVector = (): Uint8Array => {
    this.#stateVector ??= Y.encodeStateVectorFromUpdateV2(this.#state)
    return this.#stateVector
  }

  encodeMissing = (stateVector: Uint8Array): Uint8Array => {
    if (stateVector.length > 1)
      return encodeSync('step2', Y.convertUpdateFormatV2ToV1(Y.diffUpdateV2(this.#state, stateVector)))
    this.#whole ??= encodeSync('step2', Y.convertUpdateFormatV2ToV1(this.#state))
    return this.#whole
  }

  toDocument(): Y.Doc {
    const doc = new Y.Doc({ gc: true })
    Y.applyUpdateV2(doc, this.#state, 'load')
    return doc
  }

  /** Lets go of what can be made again. */
  tidy(): void {
    this.#whole = undefined
  }
}
