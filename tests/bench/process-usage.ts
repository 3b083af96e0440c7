/** What a process costs, as Linux counts it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

const ticksPerSecond = 100

/** CPU seconds of all threads of a process since it began. */
export const readCpuS = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  // The name of the program, in brackets, may hold spaces; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

export const readRssMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024

/** Keeps a process, with all its threads, on one core; answers false where the system cannot. */
export const pinToCore = (pid: number, core: number): boolean =>
  spawnSync('taskset', ['-a', '-p', '-c', String(core), String(pid)]).status === 0

/** Waits until a process has nothing left to do, at most `atMostMs`: writing to the disk goes on after the last answer. */
export const becomesIdle = async (pid: number, atMostMs = 60_000): Promise<void> => {
  const endAt = performance.now() + atMostMs
  for (let before = -1, now = readCpuS(pid); now - before > 0.03 && performance.now() < endAt; ) {
    await wait(1500)
    before = now
    now = readCpuS(pid)
  }
}
