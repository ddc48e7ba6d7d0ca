import cockpit from './cockpit'
import shell from './shell'
import words from './words'
import task from './task'

const messages = { ...shell, ...words, ...cockpit, ...task }

export type Messages = typeof messages
export default messages
