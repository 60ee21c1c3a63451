import { z } from 'zod'
import { LineId, TaxId } from '../../ids.ts'

/** A charge for the service as it stood: name, basis points and taxes. */
const ChargeFacts = z.object({
  name: z.string(),
  bp: z.number().int(),
  fixedMinor: z.number().int().optional(),
  taxes: z.array(z.object({ id: TaxId, name: z.string(), ratePpm: z.number().int(), included: z.boolean() })),
})

/** What a line is charged with from now on: its own charge, nothing (`null`), or whatever its check is (`of-check`). */
export const LineCharge = z.union([ChargeFacts, z.null(), z.literal('of-check')])
export type LineCharge = z.infer<typeof LineCharge>

/** Lines whose charge is another one than before by what was done to their check. Missing: none. */
export const LineCharges = z.array(z.object({ lineId: LineId, charge: LineCharge })).optional()

/** Settings of the restaurant that a bill or a payment rests on: whatever is set later, they stay for this check (F5.1). */
export const HeldFacts = z.object({ charge: ChargeFacts.nullable(), taxRounding: z.enum(['line', 'check']) })
export type HeldFacts = z.infer<typeof HeldFacts>
