import type { Messages } from '../zh-CN'
import cockpit from './cockpit'
import ledger from './ledger'
import shell from './shell'
import words from './words'
import task from './task'

const messages: Messages = { ...shell, ...words, ...cockpit, ...task, ...ledger }

export default messages
