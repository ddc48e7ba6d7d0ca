import type { NewIndicators } from '@/api/contract'
import type { Indicator } from '@/api/types'

/** An indicator while it is being written: numbers are text until they are sent. */
export interface WrittenIndicator {
  name: string
  kind: Indicator['kind']
  unit: string
  baseline: string
  target: string
  aim: string
  period: Indicator['period']
}

export const mostIndicators = 20
export const periods = ['ONCE', 'MONTHLY', 'QUARTERLY', 'YEARLY'] as const satisfies readonly Indicator['period'][]

export const emptyIndicator = (): WrittenIndicator => ({ name: '', kind: 'QUANTITATIVE', unit: '', baseline: '', target: '', aim: '', period: 'QUARTERLY' })

export const written = (one: Indicator): WrittenIndicator => ({
  name: one.name,
  kind: one.kind,
  unit: one.unit ?? '',
  baseline: one.baseline === null ? '' : String(one.baseline),
  target: one.target === null ? '' : String(one.target),
  aim: one.aim ?? '',
  period: one.period,
})

/** Null for an empty field; what is no number is not a number, and is refused by the form. */
export const numberOf = (text: string) => (text.trim() === '' ? null : Number(text.trim().replaceAll(',', '')))

/** Whether it says all that its kind has to say. */
export function isWhole(one: WrittenIndicator) {
  if (one.name.trim() === '') return false
  if (one.kind === 'QUALITATIVE') return one.aim.trim() !== ''
  const [baseline, target] = [numberOf(one.baseline), numberOf(one.target)]
  return one.unit.trim() !== '' && target !== null && Number.isFinite(target) && (baseline === null || Number.isFinite(baseline))
}

export const asSent = (all: WrittenIndicator[]): NewIndicators => ({
  indicators: all.map((one) => {
    const counted = one.kind === 'QUANTITATIVE'
    return {
      name: one.name.trim(),
      kind: one.kind,
      unit: counted ? one.unit.trim() : null,
      baseline: counted ? numberOf(one.baseline) : null,
      target: counted ? numberOf(one.target) : null,
      aim: counted ? null : one.aim.trim(),
      period: one.period,
    }
  }),
})
