import type { Stage } from '../../board/stage.ts'
import { defineMessages } from '../locale.ts'

const idStages: Record<Stage, string> = {
  mapping: 'Pemetaan masalah',
  planning: 'Perancangan kegiatan',
  execution: 'Pelaksanaan kegiatan',
  evaluation: 'Evaluasi program',
  dissemination: 'Penyebaran strategi',
}
const enStages: Record<Stage, string> = {
  mapping: 'Problem mapping',
  planning: 'Activity planning',
  execution: 'Implementation',
  evaluation: 'Evaluation',
  dissemination: 'Dissemination',
}
const idShort: Record<Stage, string> = {
  mapping: 'Pemetaan',
  planning: 'Perancangan',
  execution: 'Pelaksanaan',
  evaluation: 'Evaluasi',
  dissemination: 'Penyebaran',
}
const enShort: Record<Stage, string> = {
  mapping: 'Mapping',
  planning: 'Planning',
  execution: 'Implementation',
  evaluation: 'Evaluation',
  dissemination: 'Dissemination',
}

export const stageMessages = defineMessages({
  id: { stages: idStages, short: idShort },
  en: { stages: enStages, short: enShort },
})
