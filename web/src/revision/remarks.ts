import { useI18n } from 'vue-i18n'
import type { Milestone } from '@/api/types'
import { useDepartments } from '@/programme/departments'
import { useFormats } from '@/time/formats'
import { texts } from './revision'

interface Change<T> {
  from: T
  to: T
}
type Facts = Record<string, unknown>
type Step = Pick<Milestone, 'n' | 'name' | 'weight' | 'due'>

/** What a revision changed, or an extension beside the due date, a line each: before → after. */
export function useRevisionRemarks() {
  const { t } = useI18n()
  const { nameOf } = useDepartments()
  const { percent, shortDate } = useFormats()
  const labels: Record<(typeof texts)[number], string> = {
    title: t('drafting.title'), area: t('ledger.area'), objective: t('haves.objective'), countermeasures: t('haves.countermeasures'),
    schedule: t('haves.schedule'), assessment: t('haves.assessment'), deliverable: t('haves.deliverable'),
  }
  const line = (label: string, from: string | null, to: string | null) => `${label}${t('colon')}${from ?? t('revision.none')} → ${to ?? t('revision.none')}`
  const names = (codes: string[]) => codes.map((code) => nameOf(code)).join('、')
  const step = (one?: Step) => (one ? `${one.name} ${shortDate(one.due)} ${percent(one.weight)}` : null)

  function team({ from, to }: Change<string[]>): string[] {
    const joined = to.filter((code) => !from.includes(code))
    const left = from.filter((code) => !to.includes(code))
    return [...(joined.length ? [t('revision.joined', { names: names(joined) })] : []), ...(left.length ? [t('revision.left', { names: names(left) })] : [])]
  }

  function steps({ from, to }: Change<Step[]>): string[] {
    const numbers = [...new Set([...from, ...to].map((one) => one.n))].sort((a, b) => a - b)
    return numbers.flatMap((n) => {
      const before = step(from.find((one) => one.n === n))
      const after = step(to.find((one) => one.n === n))
      return before === after ? [] : [line(t('revision.milestone', { n }), before, after)]
    })
  }

  const moved = (all: { n: number; from: string; to: string }[]) => all.map((one) => line(t('revision.milestone', { n: one.n }), shortDate(one.from), shortDate(one.to)))

  return (facts: Facts): string[] => {
    if (Array.isArray(facts['milestones'])) return moved(facts['milestones'] as { n: number; from: string; to: string }[])
    const change = <T>(field: string) => facts[field] as Change<T> | null | undefined
    const supporting = change<string[]>('supportingDepartments')
    const milestones = change<Step[]>('milestones')
    const helpEnded = facts['helpEnded']
    return [
      ...texts.flatMap((field) => {
        const said = change<string | null>(field)
        return said ? [line(labels[field], said.from ?? null, said.to ?? null)] : []
      }),
      ...(supporting ? team(supporting) : []),
      ...(milestones ? steps(milestones) : []),
      ...(Array.isArray(helpEnded) ? [t('revision.helpEnded', { n: helpEnded.join('、') })] : []),
    ]
  }
}
