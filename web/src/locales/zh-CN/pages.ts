import cockpit from './cockpit'
import filing from './filing'
import ledger from './ledger'
import task from './task'
import work from './work'

/** What the pages say: fetched with the first of them. */
const messages = { ...cockpit, ...task, ...ledger, ...filing, ...work }

export type PageMessages = typeof messages
export default messages
