/** `pnpm kill-rounds 1000 [seed]`: kills a server so many times and prints what was lost. */
import { rm } from 'node:fs/promises'
import { makeFolder } from '../support/temporary-folder.ts'
import { type KillReport, runKillRounds } from './kill-story.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)
const rounds = Number(process.argv[2] ?? 1000)
const seed = Number(process.argv[3] ?? Date.now() % 1e6)

const sentence = ({ rounds, edits, commands, ballots, steps, snapshots, faults }: KillReport): string =>
  `${rounds} kills: ${edits} edits, ${commands} residents' commands, ${ballots} ballots, ${steps} steps and ${snapshots} snapshots acknowledged; ${faults.length} faults`

const { folder } = await makeFolder()
print(`${rounds} rounds, seed ${seed}, data in ${folder}`)
let printed = 0
const report = await runKillRounds({
  folder,
  rounds,
  seed,
  onRound: (now) => {
    for (const fault of now.faults.slice(printed)) print(fault)
    printed = now.faults.length
    if (now.rounds % 25 === 0) print(sentence(now))
  },
})
for (const fault of report.faults.slice(printed)) print(fault)
print(sentence(report))
if (report.faults.length === 0) await rm(folder, { recursive: true })
process.exit(report.faults.length === 0 ? 0 : 1)
