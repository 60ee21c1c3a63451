import { isSoldOut, type ModifierGroupRecord, type ModifierOption } from '@comanda/domain'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { AskSection } from './ask-section.tsx'
import classes from './configure.module.css'
import { OptionButton } from './option-button.tsx'
import { countIn, countOf, groupsOf, keyOf, keyUnder, type Picks, roomFor, withCount } from './picks.ts'
import { ruleOf } from './rule.ts'

interface GroupPickersProps {
  readonly groupIds: readonly string[]
  readonly picks: Picks
  /** Where they stand: nothing for the product itself, a part, or a choice that asks for more. */
  readonly under: string
  /** The group that digits choose in. */
  readonly activeKey: string | null
  readonly onChange: (picks: Picks, key: string) => void
}

/** The groups of modifiers of a product, of a part, or of a choice. */
export function GroupPickers({ groupIds, ...rest }: GroupPickersProps) {
  const groups = useTerminalValue(({ setup }) => setup.modifierGroups)
  return groupsOf(groups, groupIds).map((group) => <GroupPicker key={group.id} group={group} {...rest} />)
}

interface GroupPickerProps extends Omit<GroupPickersProps, 'groupIds'> {
  readonly group: ModifierGroupRecord
}

function GroupPicker({ group, picks, under, activeKey, onChange }: GroupPickerProps) {
  const terminal = useTerminal()
  const key = keyOf(under, group.id)
  const put = (option: ModifierOption, count: number) => {
    const { setup } = terminal
    const isOut = (itemId: string) => isSoldOut(setup, itemId)
    onChange(withCount(setup.modifierGroups, picks, group, option, count, isOut), key)
  }
  const changeBelow = (option: ModifierOption) => (below: Picks, keyBelow: string) => {
    const isThis = (each: Picks[number]) => each.groupId === group.id && each.optionId === option.id
    onChange(
      picks.map((pick) => (isThis(pick) ? { ...pick, under: below } : pick)),
      keyBelow,
    )
  }
  return (
    <AskSection
      askKey={key}
      title={group.name}
      rule={ruleOf(group)}
      isMet={countIn(picks, group.id) >= group.min}
      isActive={activeKey === key}
      isCounted={group.options.some(({ maxEach }) => maxEach > 1)}
    >
      {group.options.map((option) => {
        const count = countOf(picks, group.id, option.id)
        const isCounted = option.maxEach > 1
        const room = roomFor(picks, group, option)
        // The only one of a group that must have one can only give way to another.
        const canUndo = !isCounted && count > 0 && !(group.max === 1 && group.min === 1)
        return (
          <OptionButton
            key={option.id}
            itemId={option.id}
            name={option.name}
            priceMinor={option.priceMinor}
            isDelta
            count={count}
            isCounted={isCounted}
            canTap={room > 0 || canUndo || count > 0}
            onTap={() => {
              if (canUndo) put(option, 0)
              else if (room > 0) put(option, count + 1)
            }}
            onLess={isCounted && count > 0 ? () => put(option, count - 1) : undefined}
          />
        )
      })}
      {group.options.map((option) => {
        const pick = picks.find(({ groupId, optionId }) => groupId === group.id && optionId === option.id)
        if (pick === undefined || option.groupIds.length === 0) return null
        return (
          <div key={option.id} className={classes.nested}>
            <GroupPickers
              groupIds={option.groupIds}
              picks={pick.under}
              under={keyUnder(key, option.id)}
              activeKey={activeKey}
              onChange={changeBelow(option)}
            />
          </div>
        )
      })}
    </AskSection>
  )
}
