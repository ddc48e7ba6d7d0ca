import type { components } from '../schema/task'

/** What the task service answers with, under the names the pages use. */
type Schemas = components['schemas']

export type Light = Schemas['Light']
export type TaskStatus = Schemas['TaskStatus']
export type TaskVerb = Schemas['TaskVerb']
export type Timeliness = Schemas['Timeliness']
export type Programme = Schemas['ProgrammeView']
export type Department = Schemas['DepartmentView']
export type Reason = Schemas['Reason']
export type TaskRow = Schemas['TaskRow']
export type TaskView = Schemas['TaskView']
export type LedgerChange = Schemas['LedgerChange']
export type Milestone = Schemas['MilestoneView']
export type Extension = Schemas['Extension']
export type ExtensionReason = Schemas['ExtensionReason']
export type StoredFile = Schemas['FileRef']
export type ProgressUpdate = Schemas['UpdateView']
export type HistoryEntry = Schemas['HistoryEntry']
export type DepartmentProgress = Schemas['DepartmentProgress']
export type ProgressBoard = Schemas['ProgressBoard']
export type HelpRequest = Schemas['HelpView']
export type Part = Schemas['PartView']
export type Instruction = Schemas['InstructionView']
/** Two things called Kind share one name in the description; this is the discussion's. */
export type DiscussionEntry = Omit<Schemas['DiscussionEntry'], 'kind'> & { kind: 'QUESTION' | 'ANSWER' }
