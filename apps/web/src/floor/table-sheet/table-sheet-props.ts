export interface TableSheetProps {
  readonly tableId: string
  /** The check one comes from. */
  readonly currentId?: string
  readonly onCheck: (checkId: string) => void
  /** A check for others who sit there, or for whoever sits down now. */
  readonly onAnother: () => void
  readonly onClose: () => void
}
