import { spawnSync } from 'node:child_process'
import { closeSync, cpSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A disk of a few megabytes that only one process sees, and that is gone when it ends. */
export interface SmallDisk {
  /** What to run the process with, in front of its own command. */
  readonly inside: readonly string[]
  /** Takes everything that is left on the disk. */
  readonly fill: (pid: number) => void
  /** Gives back what was taken. */
  readonly free: (pid: number) => void
  /** Copies what stands on the disk now to a folder that stays. */
  readonly copyTo: (pid: number, folder: string) => void
}

const mountAndRun = (folder: string, megabytes: number): string =>
  `mount -t tmpfs -o size=${megabytes}m,mode=700 tmpfs '${folder}' && exec "$@"`

/** Ways to a mount of one's own: as anybody, where the kernel lets people be root among themselves; as root. */
const ways: readonly (readonly string[])[] = [
  ['unshare', '--mount', '--map-root-user'],
  ['unshare', '--mount'],
]

/** Mounts a small disk at an empty folder, for the process that is run `inside`. Throws where this machine lets nobody mount anything. */
export const makeSmallDisk = (folder: string, { megabytes }: { readonly megabytes: number }): SmallDisk => {
  const script = ['sh', '-c', mountAndRun(folder, megabytes), 'sh']
  const tries = ways.map(([program = '', ...args]) => ({
    inside: [program, ...args, ...script],
    trial: spawnSync(program, [...args, ...script, 'true'], { encoding: 'utf8' }),
  }))
  const found = tries.find(({ trial }) => trial.status === 0)
  if (!found) {
    const reasons = tries.map(({ trial }) => trial.error?.message ?? trial.stderr).join('; ')
    throw new Error(`A full disk cannot be tried on this machine: it lets nobody mount a small one (${reasons})`)
  }
  const seenFromOutside = (pid: number, name = '') => join(`/proc/${pid}/root`, folder, name)
  return {
    inside: found.inside,
    fill: (pid) => {
      const file = openSync(seenFromOutside(pid, 'taken'), 'w')
      const block = Buffer.alloc(4096)
      try {
        for (;;) writeSync(file, block)
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause
      } finally {
        closeSync(file)
      }
    },
    free: (pid) => rmSync(seenFromOutside(pid, 'taken')),
    copyTo: (pid, target) => cpSync(seenFromOutside(pid), target, { recursive: true }),
  }
}
