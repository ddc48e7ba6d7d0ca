import type { OfficeMessages } from '../zh-CN/office'
import breakdown from './breakdown'
import days from './days'
import drafting from './drafting'
import organisation from './organisation'

const messages: OfficeMessages = { ...breakdown, ...days, ...drafting, ...organisation }

export default messages
