import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './configure.module.css'
import type { Rule } from './rule.ts'
import { useConfigureWords } from './texts.ts'

interface AskSectionProps {
  readonly askKey: string
  readonly title: string
  readonly rule: Rule | null
  readonly isMet: boolean
  /** Digits on a keyboard choose here. */
  readonly isActive: boolean
  /** Some can be taken more than once. */
  readonly isCounted?: boolean
  readonly children: ReactNode
}

/** One question with its answers side by side, and how many of them one may give. */
export function AskSection({
  askKey,
  title,
  rule,
  isMet,
  isActive,
  isCounted = false,
  children,
}: AskSectionProps) {
  const { t } = useConfigureWords()
  const isRequired = rule !== null && rule.key !== 'optional' && rule.key !== 'upTo'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with buttons, not a form
    <div
      className={classes.ask}
      role="group"
      aria-label={title}
      data-ask={askKey}
      data-active={isActive || undefined}
      data-wanting={(isRequired && !isMet) || undefined}
    >
      <h3>
        {title}
        {rule !== null && (
          <span className={classes.rule}>
            {isRequired && isMet && <IconCheck size={16} stroke={3} aria-hidden />}
            {rule.key === 'between'
              ? t('rule.between', { min: rule.min, max: rule.max })
              : rule.key === 'optional'
                ? t('rule.optional')
                : t(`rule.${rule.key}`, { count: rule.count })}
          </span>
        )}
      </h3>
      <div className={classes.options} data-counted={isCounted || undefined}>
        {children}
      </div>
    </div>
  )
}
