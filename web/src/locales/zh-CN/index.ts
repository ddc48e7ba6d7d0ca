import shell from './shell'
import words from './words'

/** What is said around every page, the sign-in page included: fetched before anything is shown. */
const messages = { ...shell, ...words }

export type Messages = typeof messages
export default messages
