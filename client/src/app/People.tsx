import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { useState } from 'react'
import { usePersonName } from '../access/person-name.ts'
import { useMessages } from '../i18n/locale.tsx'
import type { OpenRoom } from '../sync/open-room.ts'
import { type PersonPresent, usePeople } from '../sync/use-people.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Popover } from '../ui/Popover.tsx'
import { NameForm } from './NameForm.tsx'
import styles from './People.module.css'

const maxFaces = 3
const colours = ['amber', 'coral', 'leaf', 'sky', 'lilac'] as const

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toLocaleUpperCase() ?? '')
    .join('') || '?'

const Face = ({ name, seed }: { readonly name: string; readonly seed: number }) => (
  <span
    className={styles['face']}
    style={{ background: `var(--note-${colours[seed % colours.length]})` }}
    data-initials={initialsOf(name)}
    aria-hidden="true"
  />
)

const PersonRow = ({
  person,
  name,
  remark,
}: {
  readonly person: Pick<PersonPresent, 'clientId'>
  readonly name: string
  readonly remark?: string
}) => (
  <li className={styles['row']}>
    <Face name={name} seed={person.clientId} />
    <span className={styles['name']}>{name}</span>
    {remark && <small>{remark}</small>}
  </li>
)

/** Who works on this board now, and under which name this person does. */
export const People = ({ room }: { readonly room: OpenRoom }) => {
  const texts = useMessages(syncMessages)
  const people = usePeople(room)
  const ownName = usePersonName()
  const [isNaming, setIsNaming] = useState(false)
  const me = { clientId: room.awareness.clientID }
  const summary = people.length === 0 ? texts.nobodyElse : texts.people({ count: people.length })
  return (
    <>
      <Popover
        align="end"
        label={[summary, ...people.map(({ name }) => name || texts.unnamed)].join(', ')}
        triggerClassName={styles['faces']}
        trigger={
          <>
            <Face name={ownName} seed={me.clientId} />
            {people.slice(0, maxFaces).map(({ clientId, name }) => (
              <Face key={clientId} name={name} seed={clientId} />
            ))}
            {people.length > maxFaces && <span className={styles['more']} data-more={`+${people.length - maxFaces}`} />}
          </>
        }
      >
        {(close) => (
          <div className={styles['list']}>
            <ul className={styles['rows']}>
              <PersonRow person={me} name={ownName || texts.unnamed} remark={texts.you} />
              {people.map((person) => (
                <PersonRow key={person.clientId} person={person} name={person.name || texts.unnamed} />
              ))}
            </ul>
            <Button
              size="small"
              onClick={() => {
                close()
                setIsNaming(true)
              }}
            >
              {texts.changeName}
            </Button>
          </div>
        )}
      </Popover>
      {isNaming && (
        <Dialog title={texts.nameTitle} onClose={() => setIsNaming(false)}>
          <NameForm onDone={() => setIsNaming(false)} />
        </Dialog>
      )}
    </>
  )
}
