import type { MoreMessages } from '../zh-CN/more'
import breakdown from './breakdown'
import days from './days'
import drafting from './drafting'
import indicator from './indicator'
import organisation from './organisation'
import plan from './plan'
import team from './team'

const messages: MoreMessages = { ...breakdown, ...days, ...drafting, ...indicator, ...organisation, ...plan, ...team }

export default messages
