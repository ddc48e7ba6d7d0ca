import { useI18n } from 'vue-i18n'
import type { TaskView } from '@/api/types'

type Offset = NonNullable<TaskView['dueOffset']>

/** How a due date is reckoned, in a sentence: "签收后 15 个工作日". */
export function useOffsetWords() {
  const { t } = useI18n()
  const wordsOf = ({ anchor, from, amount, unit }: Offset) => t('offset.said', { after: anchor === 'DATE' ? t('offset.afterDay', { day: from ?? '' }) : t(`offset.after.${anchor}`), amount: t(`offset.amount.${unit}`, { n: amount }, amount) })

  /** The same from how a changed plan writes it: "DATE 2018-09-01 + 20 DAY". */
  function wordsOfText(text: string): string {
    const [, anchor, from, amount, unit] = /^(ASSIGNMENT|ACKNOWLEDGEMENT|DATE)(?: (\S+))? \+ (\d+) (DAY|WORKING_DAY|MONTH)$/.exec(text) ?? []
    return anchor ? wordsOf({ anchor: anchor as Offset['anchor'], from: from ?? null, amount: Number(amount), unit: unit as Offset['unit'] }) : text
  }
  return { wordsOf, wordsOfText }
}
