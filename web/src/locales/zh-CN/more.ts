import arrangements from './arrangements'
import audit from './audit'
import breakdown from './breakdown'
import clauses from './clauses'
import days from './days'
import dossier from './dossier'
import drafting from './drafting'
import fields from './fields'
import fillIn from './fillIn'
import finding from './finding'
import groups from './groups'
import indicator from './indicator'
import measures from './measures'
import organisation from './organisation'
import people from './people'
import plan from './plan'
import register from './register'
import revision from './revision'
import rules from './rules'
import templates from './templates'
import team from './team'
import views from './views'

/** What only the page of a task, saved views and the pages of the office say: fetched with the first of them. */
const messages = { ...arrangements, ...audit, ...breakdown, ...clauses, ...days, ...dossier, ...drafting, ...fields, ...fillIn, ...finding, ...groups, ...indicator, ...measures, ...organisation, ...people, ...plan, ...register, ...revision, ...rules, ...team, ...templates, ...views }

export type MoreMessages = typeof messages
export default messages
