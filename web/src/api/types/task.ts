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
export type TaskKind = Schemas['TaskKind']
export type CoveredClause = Schemas['CoveredClause']
export type PlanChange = Schemas['PlanChange']
export type Indicator = Schemas['IndicatorView']
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
export type Delegation = Schemas['Delegation']
export type Judgement = Schemas['JudgementView']
export type ShownLight = Schemas['ShownLight']
export type Confidence = Schemas['Confidence']
export type TaskGroup = Schemas['GroupView']
export type GroupMember = Schemas['Member']
export type FiledMeasure = Schemas['FiledMeasure']
export type Template = Schemas['TemplateView']
export type TemplateTask = Schemas['TemplateTask']
export type Mandate = Schemas['Mandate']
export type BreakdownField = Schemas['Field']
export type ImportOutcome = Schemas['Outcome']
export type ImportResult = Schemas['Result']
export type ImportState = Schemas['ImportState']
/** The description gives this name to the progress of a rebuild, too; this is the import's. */
export type Import = Omit<Schemas['ImportView'], 'progress'> & { progress: { done: number; total: number } }
/** What is wrong with a line or worth knowing; the description gives its name to a closing note, too. */
export interface RowNote {
  field: BreakdownField | null
  column: string | null
  code: string
  text: string
}
export type ImportRow = Omit<Schemas['RowView'], 'problems' | 'remarks'> & { problems: RowNote[]; remarks: RowNote[] }
export type CalendarYear = Schemas['CalendarYear']
export type DayEdit = Schemas['DayEdit']
export type CalendarDay = Schemas['CalendarDay']
export type CalendarProposal = Schemas['Proposal']
export type YearPaper = Schemas['YearPaper']
export type DayRuling = Schemas['DayRuling']
export type ChangedDay = Schemas['ChangedDay']
export type TaskMove = Schemas['TaskMove']
/** Two things called Kind share one name in the description; this is the discussion's. */
export type DiscussionEntry = Omit<Schemas['DiscussionEntry'], 'kind'> & { kind: 'QUESTION' | 'ANSWER' }
/** Another of the things called Kind: what happened to a light. */
export type LightChange = Omit<Schemas['LightChange'], 'kind' | 'level'> & { kind: 'COMPUTED' | 'OVERRIDDEN' | 'LIFTED' | 'EXPIRED'; level: Light }
