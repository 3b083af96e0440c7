/** The five stages; they overlap and repeat, so a programme holds any number of boards of each. */
export const stages = ['mapping', 'planning', 'execution', 'evaluation', 'dissemination'] as const
export type Stage = (typeof stages)[number]
export const stageNumber = (stage: Stage): number => stages.indexOf(stage) + 1
