import { useI18n } from 'vue-i18n'
import type { HistoryEntry, StoredFile } from '@/api/types'
import { useDepartments } from '@/programme/departments'
import { useRevisionRemarks } from '@/revision/remarks'
import { useFormats } from '@/time/formats'

export interface HistoryLine {
  title: string
  detail: string
  files: StoredFile[]
  remarks: string[]
}

type Facts = Record<string, unknown>
const text = (facts: Facts, field: string) => (typeof facts[field] === 'string' || typeof facts[field] === 'number' ? String(facts[field]) : '')

const list = (facts: Facts, field: string) => (Array.isArray(facts[field]) ? facts[field].join('、') : '')

/** What a recorded fact reads like in the history; a kind this page does not know is left to the service's own sentence. */
export function useHistoryWords() {
  const { t, te } = useI18n()
  const revisionRemarks = useRevisionRemarks()
  const { nameOf } = useDepartments()
  const { percent, shortDate } = useFormats()

  const details: Record<string, (facts: Facts) => string> = {
    'progress-posted': (facts) => text(facts, 'done'),
    'milestone-met': (facts) => t('history.milestoneMet', { n: text(facts, 'n'), on: shortDate(text(facts, 'metOn')) }),
    'extension-requested': (facts) => `${shortDate(text(facts, 'from'))} → ${shortDate(text(facts, 'to'))}${t('colon')}${text(facts, 'reason')}`,
    'extension-granted': (facts) => [`${shortDate(text(facts, 'from'))} → ${shortDate(text(facts, 'to'))}`, text(facts, 'note')].filter(Boolean).join(t('colon')),
    'extension-declined': (facts) => text(facts, 'note'),
    'completion-claimed': (facts) => [t('history.completedOn', { on: text(facts, 'actual') }), text(facts, 'note')].filter(Boolean).join(t('colon')),
    closed: (facts) => text(facts, 'note'),
    resumed: (facts) => [facts['days'] && facts['to'] ? `${shortDate(text(facts, 'from'))} → ${shortDate(text(facts, 'to'))}` : '', text(facts, 'reason')].filter(Boolean).join(t('colon')),
    'lead-changed': (facts) => [`${nameOf(text(facts, 'from'))} → ${nameOf(text(facts, 'to'))}`, signBy(facts), text(facts, 'reason')].filter(Boolean).join(t('colon')),
    'handed-over': (facts) => `${nameOf(text(facts, 'from'))} → ${nameOf(text(facts, 'to'))}${t('colon')}${text(facts, 'reason')}`,
    'clauses-named': (facts) => `${list(facts, 'from') || '–'} → ${list(facts, 'to') || '–'}`,
    'indicators-set': (facts) => (Array.isArray(facts['indicators']) ? (facts['indicators'] as { name: string }[]).map((one) => one.name).join('、') : ''),
    'indicator-reported': (facts) => [text(facts, 'name'), text(facts, 'value') || text(facts, 'words')].join(t('colon')),
    'halt-requested': (facts) => `${t(`halt.asked.${text(facts, 'kind')}`)}${t('colon')}${text(facts, 'reason')}`,
    'halt-declined': (facts) => `${t(`halt.asked.${text(facts, 'kind')}`)}${t('colon')}${text(facts, 'note')}`,
    'halt-withdrawn': (facts) => t(`halt.asked.${text(facts, 'kind')}`),
    assigned: (facts) => [reckoned(facts), signBy(facts)].filter(Boolean).join(t('work.semicolon')),
    acknowledged: (facts) => [reckoned(facts), text(facts, 'forecast') ? t('signing.expected', { date: text(facts, 'forecast') }) : ''].filter(Boolean).join(t('work.semicolon')),
    drafted: (facts) => text(facts, 'title'),
    revised: (facts) => text(facts, 'reason'),
    redrafted: (facts) => text(facts, 'title'),
    'help-requested': (facts) => `${nameOf(text(facts, 'from'))} → ${nameOf(text(facts, 'to'))}${t('colon')}${text(facts, 'problem')}`,
    'help-answered': (facts) => text(facts, 'answer'),
    'help-request-closed': (facts) => text(facts, 'note'),
    'part-posted': (facts) => ('to' in facts ? `${percent(Number(facts['to']))}${t('colon')}${text(facts, 'text')}` : ''),
    'question-asked': (facts) => text(facts, 'text'),
    'question-answered': (facts) => text(facts, 'text'),
    'instruction-given': (facts) => `${nameOf(text(facts, 'to'))}${t('colon')}${text(facts, 'text')}`,
    'instruction-answered': (facts) => text(facts, 'answer'),
    'instruction-closed': (facts) => text(facts, 'note'),
    'subtask-added': (facts) => added(facts),
    'readers-named': (facts) => names(facts, 'to') || t('history.nobody'),
    delegated: (facts) => `${nameOf(text(facts, 'from'))} → ${text(facts, 'to') ? nameOf(text(facts, 'to')) : text(facts, 'person')}${t('colon')}${text(facts, 'work')}`,
    'delegation-ended': (facts) => text(facts, 'note'),
    'light-overridden': (facts) => `${t('judgement.shown', { light: t(`judgement.light.${text(facts, 'light')}`), until: text(facts, 'until') })}${t('colon')}${text(facts, 'reason')}`,
    'confidence-stated': (facts) => `${t(`judgement.confidence.${text(facts, 'level')}`)}${t('colon')}${text(facts, 'words')}`,
  }

  const reckoned = (facts: Facts) => (text(facts, 'due') ? t('history.reckoned', { due: text(facts, 'due') }) : '')
  const signBy = (facts: Facts) => (text(facts, 'acknowledgeBy') ? t('signing.until', { date: text(facts, 'acknowledgeBy') }) : '')

  const names = (facts: Facts, field: string) => (Array.isArray(facts[field]) ? (facts[field] as string[]).map((code) => nameOf(code)).join('、') : '')

  function added(facts: Facts): string {
    const plan = (facts['plan'] ?? {}) as Facts
    return `${text(plan, 'serial')} ${text(plan, 'title')}${t('colon')}${nameOf(text(plan, 'leadDepartment'))}`
  }

  function remarksOf(facts: Facts): string[] {
    return (['problems', 'nextSteps', 'forecast'] as const).filter((field) => text(facts, field)).map((field) => `${t(`form.${field}`)}${t('colon')}${text(facts, field)}`)
  }

  return (entry: HistoryEntry): HistoryLine => {
    const [, of, kind = entry.type] = entry.type.split('.')
    if (of !== 'task') return { title: entry.text, detail: '', files: [], remarks: [] }
    const known = te(`history.${kind}`)
    const moved = kind === 'progress-posted' ? ` ${percent(Number(entry.data['from']))} → ${percent(Number(entry.data['to']))}` : ''
    return {
      title: entry.data['nil'] === true ? t('verb.nil-updates') : known ? t(`history.${kind}`) + moved : entry.type,
      detail: known ? (details[kind]?.(entry.data) ?? text(entry.data, 'reason')) : entry.text,
      files: Array.isArray(entry.data['evidence']) ? (entry.data['evidence'] as StoredFile[]) : [],
      remarks: kind === 'revised' || kind === 'extension-granted' ? revisionRemarks(entry.data) : kind === 'progress-posted' ? [...remarksOf(entry.data), ...(text(entry.data, 'reason') ? [`${t('form.reason')}${t('colon')}${text(entry.data, 'reason')}`] : [])] : [],
    }
  }
}
