import {
  followUpOf,
  type OpenCheck,
  openChecksOn,
  orderedLines,
  paymentNow,
  type ServiceState,
  type SettledCheck,
} from '@comanda/domain'

/** Names of the methods that a check was paid with, each once, in the order of the payments. */
export const methodNames = (check: SettledCheck): readonly string[] => [
  ...new Set(
    check.payments.filter(({ isLate }) => !isLate).map((payment) => paymentNow(check, payment).name),
  ),
]

/** What was given back of the payment that settled a check at this terminal. Minor units; 0 where it was another. */
export function changeHere({ payments, closed }: SettledCheck, terminalId: string): number {
  const last = payments.findLast(({ isLate }) => !isLate)
  return last?.taken.terminal === terminalId && closed.terminal === terminalId ? last.changeMinor : 0
}

/** What the same party has still to pay: what came after the payment, then another check of the table. */
export function nextToPay(
  service: ServiceState,
  check: SettledCheck,
  isHidden: (check: OpenCheck) => boolean,
): OpenCheck | undefined {
  const after = followUpOf(service, check)
  const here = check.tableId === null ? [] : openChecksOn(service, check.tableId)
  return [...(after?.status === 'open' ? [after] : []), ...here].find(
    (each) => orderedLines(each).length > 0 && !isHidden(each),
  )
}
