import type { Messages } from '../zh-CN'
import cockpit from './cockpit'
import filing from './filing'
import ledger from './ledger'
import shell from './shell'
import words from './words'
import task from './task'
import work from './work'

const messages: Messages = { ...shell, ...words, ...cockpit, ...task, ...ledger, ...filing, ...work }

export default messages
