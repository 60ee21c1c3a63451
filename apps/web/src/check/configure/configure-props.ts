import type { OrderedLine } from '@comanda/domain'
import type { AddProduct } from '../menu/ordering.ts'

export interface ConfigureProps {
  readonly checkId: string
  readonly productId: string
  /** Chosen already, by its code or its own tile. */
  readonly variantId?: string | null
  /** The line to change; none: a new one is added. */
  readonly line?: OrderedLine | undefined
  /** Adds to the check and shows it there; missing: the sheet adds by itself. */
  readonly onAdd?: AddProduct | undefined
  readonly onClose: () => void
}
