import type { Refusal } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, PersonId } from '../../ids.ts'
import type { Mark } from '../../mark.ts'

/** Made of the replica and the number of the command that is kept: `<replica>/<n>`. */
export const KeptId = z
  .string()
  .max(90)
  .regex(/^.+\/\d+$/)
  .brand<'KeptId'>()
export type KeptId = z.infer<typeof KeptId>

/** What every fact about a kept command says of it. */
const about = {
  id: KeptId,
  /** The kind of command: `addLine`. */
  what: z.string(),
}

/** What a check was called (its number, or the provisional one), and its table; all `null`: it is about no check. */
const KeptPlace = z.object({
  checkId: CheckId.nullable(),
  check: z.string().nullable(),
  tableId: z.string().nullable(),
})
export type KeptPlace = z.infer<typeof KeptPlace>

const Because = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()).optional() })
const CommandData = z.record(z.string(), z.unknown())

/** A command that was not applied and not dropped: a manager decides about it (C21). Its record's stamp is its author's. */
export const CommandKept = z.object({
  type: z.literal('commandKept.v1'),
  ...about,
  /** The check that it is about, which it has not changed. */
  place: KeptPlace,
  /** What its author had seen. */
  basis: z.number().int(),
  /** Characters of the command as JSON. */
  size: z.number().int(),
  because: Because,
  /** Missing: it holds personal data, or held some that was erased. */
  command: CommandData.optional(),
  personal: z.object({ command: CommandData }).optional(),
})
export type CommandKept = z.infer<typeof CommandKept>

/** A manager wants it applied. What comes of it follows in the log, in the name of its author; once, by `ordinal`. */
export const KeptApproved = z.object({
  type: z.literal('keptApproved.v1'),
  ...about,
  approvedBy: PersonId,
  ordinal: z.number().int(),
})

/** The ops behind it, of the same command, are what came of it. */
export const KeptApplied = z.object({ type: z.literal('keptApplied.v1'), ...about, approvedBy: PersonId })

/** It could not be applied as things are, and stays. */
export const KeptStayed = z.object({ type: z.literal('keptStayed.v1'), ...about, because: Because })

/** Without its reason, which `ops.ts` adds. */
export const KeptDiscarded = z.object({ type: z.literal('keptDiscarded.v1'), ...about })

/** A command under *Needs attention*. */
export interface Kept {
  readonly id: KeptId
  /** Who made it, where and when; `seq`: where it stands in the log. */
  readonly made: Mark
  readonly basis: number
  /** The kind of command. */
  readonly what: string
  /** A service command, as it came (`keptCommand` reads it). `null`: it held personal data that was erased. It can only be discarded. */
  readonly command: Readonly<Record<string, unknown>> | null
  /** The refusal that it would have got. */
  readonly because: Refusal
  /** The check that it is about, as it was called then. */
  readonly place: KeptPlace
  readonly size: number
  /** Who wants it applied; its ops are on their way. */
  readonly approved: { readonly by: string; readonly mark: Mark } | null
  /** Why it could not be applied when that was last tried. */
  readonly refused: Refusal | null
}

/** A refusal as an op holds it. */
export const refusalOf = ({ code, details }: z.infer<typeof Because>): Refusal =>
  details === undefined ? { code } : { code, details }

/** What facts about a kept command say of it. */
export const aboutKept = ({ id, what }: Kept) => ({ id, what })
