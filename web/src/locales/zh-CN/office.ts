import breakdown from './breakdown'
import days from './days'
import drafting from './drafting'
import organisation from './organisation'

/** What only the pages of the office say: fetched with the first of them. */
const messages = { ...breakdown, ...days, ...drafting, ...organisation }

export type OfficeMessages = typeof messages
export default messages
