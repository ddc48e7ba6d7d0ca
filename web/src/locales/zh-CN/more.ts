import arrangements from './arrangements'
import breakdown from './breakdown'
import days from './days'
import dossier from './dossier'
import drafting from './drafting'
import organisation from './organisation'
import plan from './plan'
import team from './team'

/** What only the page of a task and those of the office say: fetched with the first of them. */
const messages = { ...arrangements, ...breakdown, ...days, ...dossier, ...drafting, ...organisation, ...plan, ...team }

export type MoreMessages = typeof messages
export default messages
