import type { BoardId } from '@rembuk/shared/base/id'
import { leadMessages } from '@rembuk/shared/i18n/messages/lead'
import { leadOf } from '@rembuk/shared/meeting/follow'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'wouter'
import { boardPath } from '../app/paths.ts'
import { useMessages } from '../i18n/locale.tsx'
import { useProgramme } from '../programme/programme-context.ts'
import { useBoards } from '../programme/use-boards.ts'
import { useMeeting } from '../step/use-meeting.ts'
import { showToast } from '../ui/Toast.tsx'
import { isBusy, useFollowing } from './following.ts'

/**
 * Takes an editor's page along when the host calls or goes on; who is busy is told where the others are, and stays. What was so when the
 * page opened moves nobody.
 */
export const useFollowHost = (boardId: BoardId): void => {
  const texts = useMessages(leadMessages)
  const { programmeId, isHost, role } = useProgramme()
  const { state } = useMeeting()
  const boards = useBoards()
  const isFollowing = useFollowing()
  const [, navigate] = useLocation()
  const lead = state && leadOf(state)
  const followed = useRef<string>(undefined)
  const isKnown = state !== undefined

  const follow = useEffectEvent((target: BoardId) => {
    if (isHost || role === 'viewer' || !isFollowing || target === boardId) return
    const go = () => navigate(boardPath(programmeId, target))
    const board = boards.find(({ id }) => id === target)
    if (!board) return
    if (isBusy(document)) showToast(texts.calledTo({ board: board.title }), { label: texts.goThere, run: go })
    else go()
  })
  useEffect(() => {
    if (!isKnown) return
    const key = lead?.key ?? ''
    const isNew = followed.current !== undefined && followed.current !== key
    followed.current = key
    if (isNew && lead) follow(lead.boardId)
  }, [isKnown, lead?.key])
}
