import styles from './PageTitle.module.css'

/** What a page is, for who goes from heading to heading; the eye reads it in the bar above. */
export const PageTitle = ({ children }: { readonly children: string }) => (
  <h1 className={styles['title']}>{children}</h1>
)
