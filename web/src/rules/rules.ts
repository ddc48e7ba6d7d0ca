import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { bodyOf, client } from '@/api/client'
import { topics } from '@/api/queries'
import type { NewRules, ProposedRules, RuledObligation, RuledTask, RuleSet, RulesProposal } from '@/api/types'
import { useProgramme } from '@/programme/current'

/** The settings in the order in which they are told. */
export const fields = ['yellowWorkingDays', 'behindTolerancePercent', 'staleDays', 'dueOnDayOff', 'reminderDays', 'overdueEveryWorkingDays', 'graceDays', 'ladder', 'extensionsGranted', 'extensionDays', 'fieldRules'] as const
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
export function copyOf({ yellowWorkingDays, behindTolerancePercent, staleDays, dueOnDayOff, reminderDays, overdueEveryWorkingDays, graceDays, ladder, extensionsGranted, extensionDays, fieldRules }: Settings) {
  return { yellowWorkingDays, behindTolerancePercent, staleDays, dueOnDayOff, reminderDays: [...reminderDays], overdueEveryWorkingDays, graceDays, ladder: ladder.map((rung) => ({ ...rung })), extensionsGranted, extensionDays, fieldRules: (fieldRules ?? []).map(({ form, field, statuses, roles, mode }) => ({ form, field, statuses: [...(statuses ?? [])], roles: [...(roles ?? [])], mode })) } satisfies ProposedRules
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** What one rule set says otherwise than another. */
export const changed = (before: Settings, after: Settings): Field[] => fields.filter((field) => !same(copyOf(before)[field], copyOf(after)[field]))

type Ruling = NonNullable<Settings['fieldRules']>[number]

/** What a rule on a field says, in words. */
export function useFieldRuleWords() {
  const { t, te } = useI18n()
  return ({ form, field, mode, statuses, roles }: Ruling): string => {
    const name = (kind: 'form' | 'field', slug: string) => (te(`fields.${kind}.${slug}`) ? t(`fields.${kind}.${slug}`) : slug)
    const rule = t('fields.says', { form: name('form', form), field: name('field', field), mode: t(`fields.mode.${mode}`) })
    const to = [...(statuses ?? []).map((status) => t(`status.${status}`)), ...(roles ?? []).map((role) => t(`role.${role}`))]
    return to.length === 0 ? rule : t('fields.limited', { rule, to: to.join(t('and')) })
  }
}

/** Whether two rules rule on the same, as the service asks. */
export function overlap(one: Ruling, other: Ruling): boolean {
  const meet = (some: string[] | null | undefined, others: string[] | null | undefined) => !some?.length || !others?.length || some.some((each) => others.includes(each))
  return one.form === other.form && one.field === other.field && meet(one.statuses, other.statuses) && meet(one.roles, other.roles)
}

/** The forms about a task, with what may be ruled on their fields. */
export function useForms() {
  const query = useQuery({ queryKey: [topics.programmes, 'forms'], queryFn: () => bodyOf(client.GET('/api/tasks/forms')), staleTime: Infinity })
  const forms = computed(() =>
    (query.data.value?.items ?? []).map((form) => ({ ...form, fields: form.fields.filter((field) => field.modes.length > 0) })).filter((form) => form.fields.length > 0),
  )
  return { query, forms }
}

/** What a setting says, in words. */
export function useRuleWords() {
  const { t } = useI18n()
  const list = (parts: string[]) => parts.join(t('and'))
  const sayRule = useFieldRuleWords()
  return (field: Field, rules: Settings): string => {
    switch (field) {
      case 'dueOnDayOff':
        return t(`organisation.dueOnDayOff.${rules.dueOnDayOff}`)
      case 'reminderDays':
        return rules.reminderDays.length === 0 ? t('rules.noReminders') : t('rules.value.reminderDays', { days: list(rules.reminderDays.map(String)) })
      case 'ladder':
        return list(rules.ladder.map((rung) => t('rules.rung', { level: t(`rules.level.${rung.level}`), day: rung.fromWorkingDay })))
      case 'fieldRules':
        return rules.fieldRules?.length ? rules.fieldRules.map(sayRule).join(t('and')) : t('fields.none')
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
