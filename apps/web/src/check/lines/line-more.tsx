import { type Check, firedUnits, isOpen, type OrderedLine } from '@comanda/domain'
import {
  IconAdjustmentsHorizontal,
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconChefHat,
  IconGift,
  IconMessage2,
  IconPlayerPause,
  IconPlayerPlay,
  IconRepeat,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { bringTexts } from '../../shared/late-texts.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { useCan } from '../current.ts'
import { texts } from '../panels/texts.ts'
import { servingOf } from '../serving/serving.ts'
import { useReadyDishes } from '../serving/use-ready-dishes.ts'
import classes from './line-editor.module.css'
import { LineWhoInFull } from './line-who.tsx'
import { NoteEditor } from './note-editor.tsx'
import { PlaceChips } from './place-chips.tsx'
import type { LineActions, NoteKind } from './use-line-editor.ts'
import { useRepeat } from './use-repeat.ts'

bringTexts('check', texts)

interface LineMoreProps {
  readonly check: Check
  readonly line: OrderedLine
  readonly actions: LineActions
  readonly writing: NoteKind | null
  readonly onWrite: (which: NoteKind | null) => void
}

/** What there is to a line besides its numbers. */
export function LineMore({ check, line, actions, writing, onWrite }: LineMoreProps) {
  const people = useTerminalValue(({ setup }) => setup.people)
  const terminals = useTerminalValue(({ setup }) => setup.terminals)
  if (writing !== null)
    return (
      <NoteEditor
        key={writing}
        line={line}
        which={writing}
        onSave={(text, seen) => actions.note(line.id, writing, text, seen)}
        onDone={() => onWrite(null)}
      />
    )
  return (
    <>
      {isOpen(check) && <LinePlace check={check} line={line} />}
      <div className={classes.more}>
        <Notes line={line} onWrite={onWrite} />
        <Doings check={check} line={line} actions={actions} />
      </div>
      <LineWhoInFull line={line} people={people} terminals={terminals} />
    </>
  )
}

/** When and for whom (F3.5). */
function LinePlace({ check, line }: { readonly check: Check; readonly line: OrderedLine }) {
  const act = useDo()
  const ids = { checkId: check.id, lineId: line.id }
  return (
    <PlaceChips
      check={check}
      course={line.course}
      seat={line.seat}
      onCourse={(course) => act({ type: 'setCourse', ...ids, course, seen: { course: line.course } })}
      onSeat={(seat) => act({ type: 'setSeat', ...ids, seat, seen: { seat: line.seat } })}
    />
  )
}

interface NotesProps {
  readonly line: OrderedLine
  readonly onWrite: (which: NoteKind) => void
}

const NOTES = [
  ['kitchenNote', IconChefHat],
  ['customerNote', IconMessage2],
  ['allergy', IconAlertTriangle],
] as const

function Notes({ line, onWrite }: NotesProps) {
  const { t } = useTranslation('check')
  const canNote = useCan('addLines')
  return NOTES.map(([which, Icon]) => (
    <More
      key={which}
      label={t(which)}
      isSet={line[which] !== ''}
      {...(!canNote && { why: t('why.noOrders') })}
      {...(which === 'allergy' && { tone: 'late' })}
      onClick={() => onWrite(which)}
    >
      <Icon size={20} aria-hidden />
    </More>
  ))
}

function Doings({ check, line, actions }: Pick<LineMoreProps, 'check' | 'line' | 'actions'>) {
  const { t } = useTranslation('check')
  const act = useDo()
  const repeat = useRepeat(check.id)
  const product = useTerminalValue(({ setup }) => setup.products[line.productId])
  const fired = firedUnits(line)
  const ready = useReadyDishes(line)
  const ids = { checkId: check.id, lineId: line.id }
  const hasChoices =
    product !== undefined &&
    (product.variants.length > 0 ||
      product.modifierGroupIds.length > 0 ||
      product.combo.length > 0 ||
      product.priceKind !== 'fixed')
  const takeBack = () =>
    act({
      type: 'compLine',
      ...ids,
      quantity: line.quantity,
      newLineId: line.id,
      reason: null,
      seen: { quantity: line.quantity, comped: true },
    })
  return (
    <>
      {fired < line.quantity && (
        <More
          label={t(line.held ? 'release' : 'hold')}
          isSet={line.held}
          onClick={() => act({ type: 'holdLine', ...ids, held: !line.held, seen: { held: line.held } })}
        >
          {line.held ? <IconPlayerPlay size={20} aria-hidden /> : <IconPlayerPause size={20} aria-hidden />}
        </More>
      )}
      {ready.length > 0 && (
        <More
          label={t('serve')}
          tone="ready"
          onClick={() => {
            for (const intent of servingOf(ready)) act(intent)
          }}
        >
          <IconCheck size={20} aria-hidden />
        </More>
      )}
      <More label={t('repeat')} onClick={() => repeat(line)}>
        <IconRepeat size={20} aria-hidden />
      </More>
      {hasChoices && (
        <More
          label={t('changeChoices')}
          {...(fired > 0 && { why: t('why.kitchenHasIt') })}
          onClick={() => actions.open({ kind: 'choices', lineId: line.id })}
        >
          <IconAdjustmentsHorizontal size={20} aria-hidden />
        </More>
      )}
      <More
        label={t(line.comp === null ? 'comp' : 'uncomp')}
        isSet={line.comp !== null}
        onClick={() => (line.comp === null ? actions.open({ kind: 'comp', lineId: line.id }) : takeBack())}
      >
        <IconGift size={20} aria-hidden />
      </More>
      <More
        label={t(fired > 0 ? 'void' : 'remove')}
        tone="late"
        onClick={() =>
          fired > 0
            ? actions.open({ kind: 'void', lineId: line.id, units: line.quantity })
            : actions.remove(line.id)
        }
      >
        {fired > 0 ? <IconBan size={20} aria-hidden /> : <IconTrash size={20} aria-hidden />}
      </More>
    </>
  )
}

interface MoreProps {
  readonly label: string
  readonly isSet?: boolean
  readonly tone?: 'late' | 'ready'
  /** Why it cannot be done now. */
  readonly why?: string
  readonly onClick: () => void
  readonly children: ReactNode
}

function More({ label, isSet = false, tone, why, onClick, children }: MoreProps) {
  return (
    <button
      type="button"
      data-set={isSet || undefined}
      data-tone={tone}
      disabled={why !== undefined}
      title={why}
      aria-description={why}
      onClick={onClick}
    >
      {children} <span>{label}</span>
    </button>
  )
}
