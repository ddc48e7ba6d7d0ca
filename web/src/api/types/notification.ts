import type { components } from '../schema/notification'

/** What the notification service answers with, under the names the pages use. */
type Schemas = components['schemas']

export type AgendaAction = Schemas['Action']
export type AgendaItem = Schemas['AgendaEntry']
export type Agenda = Schemas['WorkList']
export type Alert = Schemas['AlertView']
export type InboxAlert = Schemas['InboxAlert']
export type AlertMove = Schemas['AlertMove']
export type FeedEntry = Schemas['FeedEntry']
