import type { MoreMessages } from '../zh-CN/more'
import breakdown from './breakdown'
import days from './days'
import drafting from './drafting'
import organisation from './organisation'
import team from './team'

const messages: MoreMessages = { ...breakdown, ...days, ...drafting, ...organisation, ...team }

export default messages
