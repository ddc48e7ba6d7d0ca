import type { MoreMessages } from '../zh-CN/more'
import arrangements from './arrangements'
import audit from './audit'
import breakdown from './breakdown'
import clauses from './clauses'
import days from './days'
import dossier from './dossier'
import drafting from './drafting'
import fillIn from './fillIn'
import finding from './finding'
import groups from './groups'
import indicator from './indicator'
import measures from './measures'
import organisation from './organisation'
import people from './people'
import plan from './plan'
import revision from './revision'
import templates from './templates'
import team from './team'
import views from './views'

const messages: MoreMessages = { ...arrangements, ...audit, ...breakdown, ...clauses, ...days, ...dossier, ...drafting, ...fillIn, ...finding, ...groups, ...indicator, ...measures, ...organisation, ...people, ...plan, ...revision, ...team, ...templates, ...views }

export default messages
