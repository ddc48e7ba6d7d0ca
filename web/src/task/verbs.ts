import { bodyOf, client, multipart } from '@/api/client'
import type { ExtensionDecided, NewConfidence, NewDelegation, NewDraft, NewHalt, NewHelpRequest, NewIndicators, NewInstruction, NewOverride, NewPart, NewProgressUpdate, NewReading, NewRevision, NewSubtask, NewTask } from '@/api/contract'
import type { ExtensionReason, TaskVerb } from '@/api/types'

const on = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } })
const onOne = (id: string, n: number, key: string) => ({ params: { path: { id, n }, header: { 'Idempotency-Key': key } } })

/** What can be posted about a task, one function a verb. */
export const post = {
  draft: (key: string, body: NewTask) => bodyOf(client.POST('/api/tasks', { params: { header: { 'Idempotency-Key': key } }, body })),
  redrafting: (id: string, key: string, body: NewDraft) => bodyOf(client.POST('/api/tasks/{id}/redrafting', { ...on(id, key), body })),
  revision: (id: string, key: string, body: NewRevision) => bodyOf(client.POST('/api/tasks/{id}/revisions', { ...on(id, key), body })),
  assignment: (id: string, key: string, body: { acknowledgeBy: string | null }) => bodyOf(client.POST('/api/tasks/{id}/assignment', { ...on(id, key), body })),
  acknowledgement: (id: string, key: string, body: { forecast: string | null }) => bodyOf(client.POST('/api/tasks/{id}/acknowledgement', { ...on(id, key), body })),
  refusal: (id: string, key: string, reason: string) => bodyOf(client.POST('/api/tasks/{id}/refusal', { ...on(id, key), body: { reason } })),
  progress: (id: string, key: string, body: NewProgressUpdate) => bodyOf(client.POST('/api/tasks/{id}/progress-updates', { ...on(id, key), body })),
  extension: (id: string, key: string, body: { to: string; reasonCode: ExtensionReason; reason: string }) =>
    bodyOf(client.POST('/api/tasks/{id}/extension-requests', { ...on(id, key), body })),
  claim: (id: string, key: string, body: { on: string; note: string; evidence: string[] }) =>
    bodyOf(client.POST('/api/tasks/{id}/completion-claim', { ...on(id, key), body })),
  lead: (id: string, key: string, body: { leadDepartment: string; reason: string; acknowledgeBy: string | null }) => bodyOf(client.POST('/api/tasks/{id}/lead', { ...on(id, key), body })),
  closure: (id: string, key: string, note: string) => bodyOf(client.POST('/api/tasks/{id}/closure', { ...on(id, key), body: { note } })),
  returns: (id: string, key: string, reason: string) => bodyOf(client.POST('/api/tasks/{id}/returns', { ...on(id, key), body: { reason } })),
  reopening: (id: string, key: string, reason: string) => bodyOf(client.POST('/api/tasks/{id}/reopening', { ...on(id, key), body: { reason } })),
  suspension: (id: string, key: string, reason: string) => bodyOf(client.POST('/api/tasks/{id}/suspension', { ...on(id, key), body: { reason } })),
  resumption: (id: string, key: string, reason: string) => bodyOf(client.POST('/api/tasks/{id}/resumption', { ...on(id, key), body: { reason } })),
  termination: (id: string, key: string, reason: string) => bodyOf(client.POST('/api/tasks/{id}/termination', { ...on(id, key), body: { reason } })),
  milestone: (id: string, key: string, n: number, body: { on: string; evidence: string[] }) =>
    bodyOf(client.POST('/api/tasks/{id}/milestones/{n}/completion', { ...onOne(id, n, key), body })),
  decision: (id: string, key: string, n: number, body: ExtensionDecided) =>
    bodyOf(client.POST('/api/tasks/{id}/extension-requests/{n}/decision', { ...onOne(id, n, key), body })),
  indicators: (id: string, key: string, body: NewIndicators) => bodyOf(client.POST('/api/tasks/{id}/indicators', { ...on(id, key), body })),
  reading: (id: string, key: string, n: number, body: NewReading) =>
    bodyOf(client.POST('/api/tasks/{id}/indicators/{n}/readings', { ...onOne(id, n, key), body })),
  nil: (id: string, key: string, comment: string) => bodyOf(client.POST('/api/tasks/{id}/nil-updates', { ...on(id, key), body: { comment } })),
  part: (id: string, key: string, body: NewPart) => bodyOf(client.POST('/api/tasks/{id}/parts', { ...on(id, key), body })),
  halt: (id: string, key: string, body: NewHalt) => bodyOf(client.POST('/api/tasks/{id}/halt-requests', { ...on(id, key), body })),
  haltDecision: (id: string, key: string, n: number, body: { granted: boolean; note: string }) =>
    bodyOf(client.POST('/api/tasks/{id}/halt-requests/{n}/decision', { ...onOne(id, n, key), body })),
  haltWithdrawal: (id: string, key: string, n: number) => bodyOf(client.POST('/api/tasks/{id}/halt-requests/{n}/withdrawal', { ...onOne(id, n, key), body: { note: null } })),
  help: (id: string, key: string, body: NewHelpRequest) => bodyOf(client.POST('/api/tasks/{id}/help-requests', { ...on(id, key), body })),
  helpAnswer: (id: string, key: string, n: number, answer: string) =>
    bodyOf(client.POST('/api/tasks/{id}/help-requests/{n}/answer', { ...onOne(id, n, key), body: { answer } })),
  helpClosure: (id: string, key: string, n: number, note: string) =>
    bodyOf(client.POST('/api/tasks/{id}/help-requests/{n}/closure', { ...onOne(id, n, key), body: { note } })),
  question: (id: string, key: string, text: string) => bodyOf(client.POST('/api/tasks/{id}/questions', { ...on(id, key), body: { text } })),
  answer: (id: string, key: string, n: number, text: string) => bodyOf(client.POST('/api/tasks/{id}/questions/{n}/answers', { ...onOne(id, n, key), body: { text } })),
  instruction: (id: string, key: string, body: NewInstruction) => bodyOf(client.POST('/api/tasks/{id}/instructions', { ...on(id, key), body })),
  instructionAnswer: (id: string, key: string, n: number, answer: string) =>
    bodyOf(client.POST('/api/tasks/{id}/instructions/{n}/answer', { ...onOne(id, n, key), body: { answer } })),
  instructionClosure: (id: string, key: string, n: number, note: string) =>
    bodyOf(client.POST('/api/tasks/{id}/instructions/{n}/closure', { ...onOne(id, n, key), body: { note } })),
  subtask: (id: string, key: string, body: NewSubtask) => bodyOf(client.POST('/api/tasks/{id}/subtasks', { ...on(id, key), body })),
  delegation: (id: string, key: string, body: NewDelegation) => bodyOf(client.POST('/api/tasks/{id}/delegations', { ...on(id, key), body })),
  delegationEnd: (id: string, key: string, n: number, note: string) =>
    bodyOf(client.POST('/api/tasks/{id}/delegations/{n}/end', { ...onOne(id, n, key), body: { note: note || null } })),
  readers: (id: string, key: string, departments: string[]) => bodyOf(client.POST('/api/tasks/{id}/readers', { ...on(id, key), body: { departments } })),
  override: (id: string, key: string, body: NewOverride) => bodyOf(client.POST('/api/tasks/{id}/light-overrides', { ...on(id, key), body })),
  'light-override-lifting': (id: string, key: string, reason: string) => bodyOf(client.POST('/api/tasks/{id}/light-override-lifting', { ...on(id, key), body: { reason } })),
  confidence: (id: string, key: string, body: NewConfidence) => bodyOf(client.POST('/api/tasks/{id}/confidence', { ...on(id, key), body })),
  evidence: (id: string, key: string, file: File) =>
    bodyOf(client.POST('/api/tasks/{id}/evidence', { ...on(id, key), body: { file }, bodySerializer: multipart })),
}

/** Verbs that ask for one sentence, and whether it may stay empty. */
export const sentenceVerbs = ['refusal', 'closure', 'returns', 'reopening', 'suspension', 'resumption', 'termination', 'light-override-lifting'] as const
export type SentenceVerb = (typeof sentenceVerbs)[number]
export const isSentenceVerb = (verb: string): verb is SentenceVerb => (sentenceVerbs as readonly string[]).includes(verb)

/** In the order they are offered; the first allowed one is the button that stands out. */
export const offered = [
  'instructions', 'acknowledgement', 'progress-updates', 'parts', 'closure', 'assignment', 'redrafting', 'completion-claim', 'extension-requests', 'returns', 'reopening', 'resumption',
  'subtasks', 'help-requests', 'delegations', 'confidence', 'nil-updates', 'light-overrides', 'refusal', 'halt-requests', 'readers', 'indicators', 'revisions', 'clauses', 'lead', 'suspension', 'termination',
] as const satisfies readonly TaskVerb[]
export type OfferedVerb = (typeof offered)[number]
