import { coldLoad } from './cold-load.ts'
import { crash } from './crash.ts'
import { cursors } from './cursors.ts'
import { growth } from './growth.ts'
import { hall } from './hall.ts'
import { idleBoards } from './idle-boards.ts'
import { meeting, meetingCrash } from './meeting.ts'
import { phones60, phones300 } from './phones.ts'
import { readers300 } from './readers.ts'
import type { Scenario } from './scenario.ts'

export const scenarios: readonly Scenario[] = [
  hall(100),
  hall(300),
  { ...hall(1000), isLeftOutOfQuick: true },
  cursors,
  coldLoad,
  idleBoards,
  growth,
  crash,
  phones60,
  phones300,
  readers300,
  meeting,
  meetingCrash,
]
