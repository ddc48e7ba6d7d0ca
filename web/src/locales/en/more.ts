import type { MoreMessages } from '../zh-CN/more'
import arrangements from './arrangements'
import breakdown from './breakdown'
import days from './days'
import dossier from './dossier'
import drafting from './drafting'
import organisation from './organisation'
import plan from './plan'
import team from './team'

const messages: MoreMessages = { ...arrangements, ...breakdown, ...days, ...dossier, ...drafting, ...organisation, ...plan, ...team }

export default messages
