import type { DeviceStore, NewRow } from '../../client/src/sync/device-store.ts'

/** A device that keeps rows in memory, shared by its tabs, and can be made to fail or to be slow. */
export class FakeDevice implements DeviceStore {
  readonly rows = new Map<number, NewRow>()
  nextKey = 1
  isFull = false
  /** How long each call takes: by then other tabs may have done something. */
  takesMs = () => 0

  async #take(): Promise<void> {
    const ms = this.takesMs()
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms))
  }
  #add(row: NewRow): number {
    this.rows.set(this.nextKey, row)
    return this.nextKey++
  }

  async load(afterKey = 0) {
    await this.#take()
    return Array.from(this.rows, ([key, row]) => ({ key, ...row })).filter(({ key }) => key > afterKey)
  }
  async append(rows: readonly NewRow[]) {
    await this.#take()
    if (this.isFull) throw new Error('full')
    return rows.map((row) => this.#add(row))
  }
  async markSaved(keys: readonly number[]) {
    await this.#take()
    for (const key of keys) {
      const row = this.rows.get(key)
      if (row) this.rows.set(key, { ...row, isSaved: true })
    }
  }
  async replace(keys: readonly number[], row: NewRow) {
    await this.#take()
    if (this.isFull) throw new Error('full')
    for (const key of keys) this.rows.delete(key)
    return this.#add(row)
  }
}
