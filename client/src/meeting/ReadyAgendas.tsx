import type { BoardId } from '@rembuk/shared/base/id'
import { agendaMessages } from '@rembuk/shared/i18n/messages/agenda'
import { readyAgendaMessages } from '@rembuk/shared/i18n/messages/ready-agendas'
import {
  type ReadyAgendaName,
  readyAgendaMinutes,
  readyAgendaNames,
  readyAgendaSteps,
} from '@rembuk/shared/meeting/ready-agendas'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { useBoards } from '../programme/use-boards.ts'
import type { Leading } from '../step/use-leading.ts'
import styles from './Agenda.module.css'

interface Props {
  readonly boardId: BoardId
  readonly leading: Leading
}

/** The ready-made agendas, each added in one press on the boards that fit its steps. */
export const ReadyAgendas = ({ boardId, leading: { lead } }: Props) => {
  const texts = useMessages(agendaMessages)
  const agendas = useMessages(readyAgendaMessages)
  const locale = useLocale()
  const entries = useBoards()
  const boards = entries.map(({ id, stage }) => ({ boardId: id, stage }))
  const here = boards.find((board) => board.boardId === boardId) ?? { boardId, stage: 'mapping' as const }
  const use = (name: ReadyAgendaName) =>
    void lead({ type: 'add-steps', steps: readyAgendaSteps(name, { boards, here, locale }) })
  return (
    <ul className={styles['ready']}>
      {readyAgendaNames.map((name) => {
        const { title, about, prompts } = agendas[name]
        return (
          <li key={name}>
            <button
              type="button"
              className={styles['choice']}
              aria-label={`${texts.useAgenda({ title })}, ${texts.agendaSize({ minutes: readyAgendaMinutes(name), steps: prompts.length })}. ${about}`}
              onClick={() => use(name)}
            >
              <b>{title}</b>{' '}
              <span className={styles['total']}>
                {texts.agendaSize({ minutes: readyAgendaMinutes(name), steps: prompts.length })}
              </span>{' '}
              <span className={styles['about']}>{about}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
