import type { CreatedProgramme } from '@rembuk/shared/http/api'
import { commonMessages } from '@rembuk/shared/i18n/messages/common'
import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { problemText } from '@rembuk/shared/i18n/messages/problem'
import { syncMessages } from '@rembuk/shared/i18n/messages/sync'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { readPersonName, setPersonName } from '../access/person-name.ts'
import { programmePath } from '../app/paths.ts'
import { useLocale, useMessages } from '../i18n/locale.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CreatedNotice } from './CreatedNotice.tsx'
import { useCreateProgramme } from './use-create-programme.ts'

/** Asks for the name and place of a new programme, and hands over its host link once it is there. */
export const NewProgrammeDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const texts = useMessages(homeMessages)
  const [created, setCreated] = useState<CreatedProgramme>()
  const [, navigate] = useLocation()
  const goOn = () => (created ? navigate(programmePath(created.programmeId)) : onClose())
  return (
    <Dialog title={created ? texts.createdTitle : texts.newTitle} onClose={goOn}>
      {created ? (
        <CreatedNotice created={created} onOpen={goOn} />
      ) : (
        <NewProgrammeForm onCreated={setCreated} onCancel={onClose} />
      )}
    </Dialog>
  )
}

interface FormProps {
  readonly onCreated: (created: CreatedProgramme) => void
  readonly onCancel: () => void
}

const NewProgrammeForm = ({ onCreated, onCancel }: FormProps) => {
  const texts = useMessages(homeMessages)
  const names = useMessages(syncMessages)
  const { cancel } = useMessages(commonMessages)
  const locale = useLocale()
  const { isAsking, problem, create } = useCreateProgramme()
  const [title, setTitle] = useState('')
  const [place, setPlace] = useState('')
  const [name, setName] = useState(readPersonName)
  const [wasTried, setWasTried] = useState(false)

  const submit = async (): Promise<void> => {
    setWasTried(true)
    if (!title.trim()) return
    const created = await create({ title: title.trim(), place: place.trim(), isExample: false })
    if (!created) return
    if (name.trim()) setPersonName(name)
    onCreated(created)
  }
  return (
    <Form
      submitLabel={isAsking ? texts.opening : texts.create}
      cancelLabel={cancel}
      isBlocked={isAsking}
      problem={problem && problemText(locale, problem)}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <TextField
        label={texts.title}
        placeholder={texts.titlePlaceholder}
        error={wasTried && !title.trim() ? texts.titleFault : undefined}
        value={title}
        onChange={setTitle}
        maxLength={120}
        autoFocus
      />
      <TextField
        label={texts.place}
        placeholder={texts.placePlaceholder}
        hint={texts.placeHint}
        value={place}
        onChange={setPlace}
        maxLength={120}
      />
      <TextField
        label={names.name}
        placeholder={names.namePlaceholder}
        hint={names.nameWhy}
        value={name}
        onChange={setName}
        maxLength={80}
        autoComplete="name"
      />
    </Form>
  )
}
