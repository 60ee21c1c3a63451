import type { ProductRecord, SetupState } from '@comanda/domain'
import { IconCheck } from '@tabler/icons-react'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { AskSection } from './ask-section.tsx'
import classes from './configure.module.css'
import { type Draft, type DraftPart, openInChoice, partsIn, withoutPart, withPart } from './draft.ts'
import { GroupPickers } from './group-picker.tsx'
import { OptionButton } from './option-button.tsx'
import { ruleOf } from './rule.ts'
import { useConfigureWords } from './texts.ts'

interface ComboStepsProps {
  readonly product: ProductRecord
  readonly draft: Draft
  /** Which course is being chosen. */
  readonly step: number
  readonly activeKey: string | null
  readonly onStep: (step: number) => void
  readonly onChange: (draft: Draft, key: string) => void
}

/** A menu of the day, one course at a time: what it may be, and below what that asks for. */
export function ComboSteps({ product, draft, step, activeKey, onStep, onChange }: ComboStepsProps) {
  const { t } = useConfigureWords()
  const terminal = useTerminal()
  const products = useTerminalValue(({ setup }) => setup.products)
  const choice = product.combo[step]
  if (choice === undefined) return null
  const chosen = partsIn(draft, choice.id)
  const tap = (productId: string, count: number) => {
    if (choice.max === 1 && count > 0)
      return choice.min === 0 ? onChange(withoutPart(draft, choice.id, productId), choice.id) : onStep(step)
    const next = withPart(terminal.setup, draft, choice, productId)
    onChange(next, choice.id)
    if (isAnswered(terminal.setup, next, choice, productId) && step < product.combo.length - 1)
      onStep(step + 1)
  }
  const changePart = (part: DraftPart, picks: DraftPart['picks'], key: string) => {
    const parts = draft.parts.map((each) => (each.id === part.id ? { ...each, picks } : each))
    onChange({ ...draft, parts }, key)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a row of steps */}
      <div className={classes.steps} role="group" aria-label={t('steps')}>
        {product.combo.map((each, at) => (
          <button
            key={each.id}
            type="button"
            aria-current={at === step ? 'step' : undefined}
            onClick={() => onStep(at)}
          >
            <b>{each.name}</b>
            <span>
              {openInChoice(terminal.setup, draft, each) === null && partsIn(draft, each.id).length > 0 && (
                <IconCheck size={14} stroke={3} aria-hidden />
              )}{' '}
              {partsIn(draft, each.id)
                .map(({ productId }) => products[productId]?.name ?? '')
                .join(', ') || '–'}
            </span>
          </button>
        ))}
      </div>
      <AskSection
        askKey={choice.id}
        title={choice.name}
        rule={ruleOf(choice)}
        isMet={chosen.length >= choice.min}
        isActive={activeKey === choice.id}
        isCounted={choice.max > 1}
      >
        {choice.items.map(({ productId, priceMinor }) => {
          const count = chosen.filter((part) => part.productId === productId).length
          return (
            <OptionButton
              key={productId}
              itemId={productId}
              name={products[productId]?.name ?? productId}
              priceMinor={priceMinor}
              isDelta
              count={count}
              isCounted={choice.max > 1}
              canTap={choice.max === 1 || chosen.length < choice.max || count > 0}
              onTap={() => tap(productId, count)}
              onLess={
                choice.max > 1 && count > 0
                  ? () => onChange(withoutPart(draft, choice.id, productId), choice.id)
                  : undefined
              }
            />
          )
        })}
      </AskSection>
      {chosen.map((part) => (
        <PartGroups key={part.id} part={part} activeKey={activeKey} onChange={changePart} />
      ))}
    </>
  )
}

/** One of one, and nothing more to ask about it: on to the next course. */
const isAnswered = (
  setup: SetupState,
  draft: Draft,
  choice: ProductRecord['combo'][number],
  productId: string,
): boolean =>
  partsIn(draft, choice.id).length === choice.max &&
  (setup.products[productId]?.modifierGroupIds.length ?? 0) === 0 &&
  openInChoice(setup, draft, choice) === null

interface PartGroupsProps {
  readonly part: DraftPart
  readonly activeKey: string | null
  readonly onChange: (part: DraftPart, picks: DraftPart['picks'], key: string) => void
}

function PartGroups({ part, activeKey, onChange }: PartGroupsProps) {
  const product = useTerminalValue(({ setup }) => setup.products[part.productId])
  if (product === undefined || product.modifierGroupIds.length === 0) return null
  return (
    <div className={classes.nested}>
      <p className={classes.partName}>{product.name}</p>
      <GroupPickers
        groupIds={product.modifierGroupIds}
        picks={part.picks}
        under={part.id}
        activeKey={activeKey}
        onChange={(picks, key) => onChange(part, picks, key)}
      />
    </div>
  )
}
