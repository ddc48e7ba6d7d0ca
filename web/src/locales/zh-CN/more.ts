import breakdown from './breakdown'
import days from './days'
import drafting from './drafting'
import indicator from './indicator'
import organisation from './organisation'
import plan from './plan'
import team from './team'

/** What only the page of a task and those of the office say: fetched with the first of them. */
const messages = { ...breakdown, ...days, ...drafting, ...indicator, ...organisation, ...plan, ...team }

export type MoreMessages = typeof messages
export default messages
