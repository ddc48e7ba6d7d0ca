import type { paths as NotificationPaths } from './schema/notification'
import type { paths as ReportPaths } from './schema/report'
import type { paths as TaskPaths } from './schema/task'
import type { Me } from './types'

export type TaskQuery = NonNullable<TaskPaths['/api/tasks']['get']['parameters']['query']>
export type ExportColumn = NonNullable<NonNullable<TaskPaths['/api/tasks/export']['get']['parameters']['query']>['columns']>[number]
export type NewProgressUpdate = TaskPaths['/api/tasks/{id}/progress-updates']['post']['requestBody']['content']['application/json']
export type NewTask = TaskPaths['/api/tasks']['post']['requestBody']['content']['application/json']
export type NewDraft = TaskPaths['/api/tasks/{id}/redrafting']['post']['requestBody']['content']['application/json']
export type NewRevision = TaskPaths['/api/tasks/{id}/revisions']['post']['requestBody']['content']['application/json']
export type ExtensionDecided = TaskPaths['/api/tasks/{id}/extension-requests/{n}/decision']['post']['requestBody']['content']['application/json']
export type NewDepartment = TaskPaths['/api/departments']['post']['requestBody']['content']['application/json']
export type NewProgramme = TaskPaths['/api/programmes']['post']['requestBody']['content']['application/json']
export type TableReading = TaskPaths['/api/imports/{id}/columns']['post']['requestBody']['content']['application/json']
export type NewPart = TaskPaths['/api/tasks/{id}/parts']['post']['requestBody']['content']['application/json']
export type NewIndicators = TaskPaths['/api/tasks/{id}/indicators']['post']['requestBody']['content']['application/json']
export type NewReading = TaskPaths['/api/tasks/{id}/indicators/{n}/readings']['post']['requestBody']['content']['application/json']
export type NewSubtask = TaskPaths['/api/tasks/{id}/subtasks']['post']['requestBody']['content']['application/json']
export type NewOverride = TaskPaths['/api/tasks/{id}/light-overrides']['post']['requestBody']['content']['application/json']
export type NewConfidence = TaskPaths['/api/tasks/{id}/confidence']['post']['requestBody']['content']['application/json']
export type NewDelegation = TaskPaths['/api/tasks/{id}/delegations']['post']['requestBody']['content']['application/json']
export type NewTaskGroup = TaskPaths['/api/task-groups']['post']['requestBody']['content']['application/json']
export type NewTemplate = TaskPaths['/api/templates']['post']['requestBody']['content']['application/json']
export type NewContacts = TaskPaths['/api/departments/{code}/contacts']['post']['requestBody']['content']['application/json']
export type NewDeputy = TaskPaths['/api/departments/{code}/deputies']['post']['requestBody']['content']['application/json']
export type NewClause = TaskPaths['/api/programmes/{id}/clauses']['post']['requestBody']['content']['application/json']
export type ClauseWording = TaskPaths['/api/programmes/{id}/clauses/{number}/revisions']['post']['requestBody']['content']['application/json']
export type NewMeasureDraft = TaskPaths['/api/programmes/{id}/measures/drafts']['post']['requestBody']['content']['application/json']
export type NewHelpRequest = TaskPaths['/api/tasks/{id}/help-requests']['post']['requestBody']['content']['application/json']
export type RegisterQuery = TaskPaths['/api/help-requests']['get']['parameters']['query']
export type ExtensionsQuery = TaskPaths['/api/extension-requests']['get']['parameters']['query']
export type NewHalt = TaskPaths['/api/tasks/{id}/halt-requests']['post']['requestBody']['content']['application/json']
export type NewInstruction = TaskPaths['/api/tasks/{id}/instructions']['post']['requestBody']['content']['application/json']

export type NewView = TaskPaths['/api/tasks/views']['post']['requestBody']['content']['application/json']

export type FilingDraft = ReportPaths['/api/filings/{id}/draft']['post']['requestBody']['content']['application/json']

/** What the gateway offers under /api: its own answer, and those of the services behind it. */
export interface paths extends TaskPaths, ReportPaths, NotificationPaths {
  '/api/me': { get: { parameters: object; responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Me } } } } }
}
