import { createPortal } from 'react-dom'
import { useFetchedSoon } from '../../shared/later.tsx'
import { AvailabilitySheet, fetchAvailability } from '../availability/availability-sheet.tsx'
import { ConfigureSheet, fetchConfigure } from '../configure/configure-sheet.tsx'
import type { AddProduct } from './ordering.ts'
import type { OverMenu } from './use-menu-taps.ts'

interface OverMenuSheetsProps {
  readonly checkId: string
  readonly over: OverMenu | null
  readonly onAdd: AddProduct
  readonly onClose: () => void
}

const PARTS = [fetchConfigure, fetchAvailability] as const

/** Beside the screen and not in the menu: on a phone that lies still while the check is pulled over it. */
export function OverMenuSheets({ checkId, over, onAdd, onClose }: OverMenuSheetsProps) {
  useFetchedSoon(PARTS)
  if (over === null) return null
  return createPortal(
    over.sheet === 'configure' ? (
      <ConfigureSheet checkId={checkId} {...over} onAdd={onAdd} onClose={onClose} />
    ) : (
      <AvailabilitySheet productId={over.productId} onClose={onClose} />
    ),
    document.body,
  )
}
