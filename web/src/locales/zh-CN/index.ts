import cockpit from './cockpit'
import filing from './filing'
import ledger from './ledger'
import shell from './shell'
import words from './words'
import task from './task'
import work from './work'

const messages = { ...shell, ...words, ...cockpit, ...task, ...ledger, ...filing, ...work }

export type Messages = typeof messages
export default messages
