import { orderedLines } from '@comanda/domain'
import {
  IconClockHour4,
  IconDiscount2,
  IconKeyboard,
  IconSquareX,
  IconToolsKitchen,
  IconUserShare,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import type { OpenPanel, PanelProps } from '../panel.ts'
import type { Ways } from '../use-ways.ts'
import { orderTypeNow } from './order-types.ts'
import classes from './panels.module.css'

interface MorePanelProps extends PanelProps {
  readonly open: OpenPanel
  readonly ways: Ways
}

/** What is done less often with a check. */
export function MorePanel({ check, open, ways, onClose }: MorePanelProps) {
  const { t } = useTranslation('check')
  const { percent, money } = useFormats()
  const orderType = useTerminalValue((terminal) => orderTypeNow(terminal, check.orderTypeId)?.name)
  const waiter = useTerminalValue(({ setup }) => setup.people[check.waiterId]?.name ?? '?')
  const { discount } = check
  const off =
    discount === null ? undefined : discount.bp > 0 ? percent(discount.bp) : money(discount.fixedMinor)
  const cancel = () => {
    if (orderedLines(check).length > 0) return open('cancel')
    onClose()
    ways.cancel()
  }
  return (
    <Sheet title={t('more')} place="side" onClose={onClose}>
      <ul className={classes.list}>
        <More label={t('orderType')} value={orderType} onClick={() => open('orderType')}>
          <IconToolsKitchen size={22} aria-hidden />
        </More>
        <More label={t('waiter')} value={waiter} onClick={() => open('waiter')}>
          <IconUserShare size={22} aria-hidden />
        </More>
        <More label={t('checkDiscount')} value={off} onClick={() => open('discount')}>
          <IconDiscount2 size={22} aria-hidden />
        </More>
        <More label={t('timeline')} onClick={() => open('timeline')}>
          <IconClockHour4 size={22} aria-hidden />
        </More>
        <More label={t('keysTitle')} onClick={() => open('keys')}>
          <IconKeyboard size={22} aria-hidden />
        </More>
        <More label={t('cancelCheck')} isLate onClick={cancel}>
          <IconSquareX size={22} aria-hidden />
        </More>
      </ul>
    </Sheet>
  )
}

interface MoreProps {
  readonly label: string
  readonly value?: string | undefined
  readonly isLate?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function More({ label, value, isLate = false, onClick, children }: MoreProps) {
  return (
    <li>
      <button type="button" data-late={isLate || undefined} onClick={onClick}>
        {children}
        <span>{label}</span>
        {value !== undefined && <small>{value}</small>}
      </button>
    </li>
  )
}
