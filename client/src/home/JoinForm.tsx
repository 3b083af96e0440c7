import { homeMessages } from '@rembuk/shared/i18n/messages/home'
import { useState } from 'react'
import { joinPath } from '../app/paths.ts'
import { useMessages } from '../i18n/locale.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Home.module.css'

/** Six digits, however people space them. */
const readCode = (text: string): string | undefined => /^\d{6}$/.exec(text.replace(/[\s.-]/g, ''))?.[0]

/** For a resident who has come to the first page: the code on the screen leads to the phone page. */
export const JoinForm = () => {
  const texts = useMessages(homeMessages)
  const [text, setText] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const code = readCode(text)
  return (
    <form
      className={styles['join']}
      aria-labelledby="join"
      onSubmit={(event) => {
        event.preventDefault()
        setWasTried(true)
        if (code) location.assign(joinPath(code))
      }}
    >
      <h2 id="join">{texts.joinTitle}</h2>
      <TextField
        label={texts.code}
        hint={texts.codeHint}
        error={wasTried && !code ? texts.codeFault : undefined}
        value={text}
        onChange={setText}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
      />
      <Button type="submit">{texts.join}</Button>
    </form>
  )
}
