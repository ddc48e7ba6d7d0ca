import type { Messages } from '../zh-CN'
import cockpit from './cockpit'
import shell from './shell'
import words from './words'
import task from './task'

const messages: Messages = { ...shell, ...words, ...cockpit, ...task }

export default messages
