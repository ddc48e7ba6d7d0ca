import type { Messages } from '../zh-CN'
import shell from './shell'
import words from './words'

const messages: Messages = { ...shell, ...words }

export default messages
