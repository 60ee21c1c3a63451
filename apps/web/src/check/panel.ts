import type { OpenCheck, ServiceIntent } from '@comanda/domain'

/** Why something is done asks for a reason of this kind. */
export type ReasonUse = 'void' | 'comp' | 'discount' | 'price' | 'cancel'

/** Sheets about the check as a whole. */
export type CheckPanel =
  | 'guests'
  | 'customer'
  | 'notes'
  | 'move'
  | 'more'
  | 'orderType'
  | 'waiter'
  | 'discount'
  | 'cancel'
  | 'fire'
  | 'timeline'
  | 'keys'

/** The sheet that lies over the check. */
export type Panel =
  | { readonly kind: CheckPanel }
  /** Takes units off that the kitchen has. */
  | { readonly kind: 'void'; readonly lineId: string; readonly units: number }
  | { readonly kind: 'comp'; readonly lineId: string }
  /** Asks why before it does what is wanted. */
  | { readonly kind: 'why'; readonly use: ReasonUse; readonly intent: ServiceIntent }
  /** Course and seat of several lines. */
  | { readonly kind: 'place' }
  /** Variant, modifiers and parts anew. */
  | { readonly kind: 'choices'; readonly lineId: string }

export type OpenPanel = (panel: Panel | CheckPanel) => void

export interface PanelProps {
  readonly check: OpenCheck
  readonly onClose: () => void
}
