import cockpit from './cockpit'
import ledger from './ledger'
import shell from './shell'
import words from './words'
import task from './task'

const messages = { ...shell, ...words, ...cockpit, ...task, ...ledger }

export type Messages = typeof messages
export default messages
