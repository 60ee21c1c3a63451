import { useNavigate, useSearch } from '@tanstack/react-router'

/** To the payment of one part of a divided check, from 0 (F5.2): the address names it, counted from 1. */
export function usePayPart(): (checkId: string, part: number) => void {
  const navigate = useNavigate()
  return (checkId, part) =>
    void navigate({ to: '/check/$checkId/pay', params: { checkId }, search: { part: part + 1 } })
}

/** The part that the address names, from 0; `null`: none. */
export function usePartToPay(): number | null {
  const { part } = useSearch({ strict: false }) as { readonly part?: unknown }
  return partIn(part)
}

/** What stands behind `part=` as a place from 0. */
export function partIn(text: unknown): number | null {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number - 1 : null
}
