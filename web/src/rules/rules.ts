import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { NewRules, ProposedRules, RuledObligation, RuledTask, RuleSet, RulesProposal } from '@/api/types'
import { useProgramme } from '@/programme/current'

/** The settings in the order in which they are told. */
export const fields = ['yellowWorkingDays', 'behindTolerancePercent', 'staleDays', 'dueOnDayOff', 'reminderDays', 'overdueEveryWorkingDays', 'graceDays', 'ladder', 'extensionsGranted', 'extensionDays'] as const
export type Field = (typeof fields)[number]

export const levels = ['LIAISON', 'HEAD', 'LEADER_IN_CHARGE', 'OFFICE'] as const

type Settings = RuleSet | ProposedRules

export const publish = (programme: string, key: string, body: NewRules) =>
  bodyOf(client.POST('/api/programmes/{id}/rules', { params: { path: { id: programme }, header: { 'Idempotency-Key': key } }, body }))

/** Every version of the rules of the programme, the latest first. */
export function useRules() {
  const { id } = useProgramme()
  const query = useQuery({
    queryKey: computed(() => [topics.programmes, 'rules', id.value]),
    queryFn: () => bodyOf(client.GET('/api/programmes/{id}/rules', { params: { path: { id: id.value } } })),
    enabled: computed(() => id.value !== ''),
  })
  const versions = computed(() => query.data.value?.items ?? [])
  return { query, versions, inForce: computed(() => versions.value.find((one) => one.version === query.data.value?.inForce)) }
}

/** The settings of a rule set alone, to write another one from. */
export function copyOf({ yellowWorkingDays, behindTolerancePercent, staleDays, dueOnDayOff, reminderDays, overdueEveryWorkingDays, graceDays, ladder, extensionsGranted, extensionDays }: Settings) {
  return { yellowWorkingDays, behindTolerancePercent, staleDays, dueOnDayOff, reminderDays: [...reminderDays], overdueEveryWorkingDays, graceDays, ladder: ladder.map((rung) => ({ ...rung })), extensionsGranted, extensionDays } satisfies ProposedRules
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What one rule set says otherwise than another. */
export const changed = (before: Settings, after: Settings): Field[] => fields.filter((field) => !same(copyOf(before)[field], copyOf(after)[field]))

/** What a setting says, in words. */
export function useRuleWords() {
  const { t } = useI18n()
  const list = (parts: string[]) => parts.join(t('and'))
  return (field: Field, rules: Settings): string => {
    switch (field) {
      case 'dueOnDayOff':
        return t(`organisation.dueOnDayOff.${rules.dueOnDayOff}`)
      case 'reminderDays':
        return rules.reminderDays.length === 0 ? t('rules.noReminders') : t('rules.value.reminderDays', { days: list(rules.reminderDays.map(String)) })
      case 'ladder':
        return list(rules.ladder.map((rung) => t('rules.rung', { level: t(`rules.level.${rung.level}`), day: rung.fromWorkingDay })))
      case 'staleDays':
        return rules.staleDays === 0 ? t('rules.never') : t('rules.value.staleDays', { n: rules.staleDays })
      default:
        return t(`rules.value.${field}`, { n: rules[field] ?? 0 })
    }
  }
}

interface Stretch<Row> {
  examined: number
  changed: number
  moved: number
  items: Row[]
  next: string | null
}

const shown = 20

/** Looks at everything a service has of the programme, stretch after stretch, by other rules. */
function useStretches<Row>(name: string, proposal: Ref<RulesProposal>, look: (body: RulesProposal, after: string) => Promise<Stretch<Row>>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => ['rules-preview', name, proposal.value]),
    queryFn: ({ pageParam }) => look(proposal.value, pageParam),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
  watch([query.hasNextPage, query.isFetching], () => {
    if (query.hasNextPage.value && !query.isFetching.value && !query.isError.value) void query.fetchNextPage()
  })
  const pages = computed(() => query.data.value?.pages ?? [])
  const sum = (of: (page: Stretch<Row>) => number) => computed(() => pages.value.reduce((all, page) => all + of(page as Stretch<Row>), 0))
  return {
    query,
    examined: sum((page) => page.examined),
    changed: sum((page) => page.changed),
    moved: sum((page) => page.moved),
    sample: computed(() => (pages.value.flatMap((page) => page.items) as Row[]).slice(0, shown)),
    done: computed(() => query.isSuccess.value && !query.hasNextPage.value),
  }
}

/** What other rules would make of the tasks and obligations of the programme. */
export function usePreview(proposal: Ref<RulesProposal>) {
  const { id } = useProgramme()
  const asked = (after: string) => ({ limit: shown, ...(after ? { after } : {}) })
  return {
    tasks: useStretches<RuledTask>('tasks', proposal, (body, after) => bodyOf(client.POST('/api/programmes/{id}/rules/preview', { params: { path: { id: id.value }, query: asked(after) }, body }))),
    obligations: useStretches<RuledObligation>('obligations', proposal, (body, after) => bodyOf(client.POST('/api/obligations/rules-preview', { params: { query: { programme: id.value, ...asked(after) } }, body }))),
  }
}
