import type { PageMessages } from '../zh-CN/pages'
import cockpit from './cockpit'
import filing from './filing'
import ledger from './ledger'
import task from './task'
import work from './work'

const messages: PageMessages = { ...cockpit, ...task, ...ledger, ...filing, ...work }

export default messages
