import { z } from 'zod'

/** What a role or a person may do (F5.6). The orderer enforces each (INV10). */
export const PERMISSIONS = [
  'addLines',
  'takePayments',
  'removeCheck',
  'discount',
  'changePrice',
  'lowerQuantity',
  'removeLine',
  'refund',
  'chooseCustomer',
  'lowerFired',
  'removeFired',
  'void',
  'comp',
  'openDrawer',
  /** Start, bump, recall and hand out dishes; say what is sold out. Whoever may add lines may too. */
  'workKitchen',
  'seeOthersChecks',
  'serveAnyTable',
  'manageTill',
  /** Gives customers a house account, sets its limit, adjusts it, and lets it be charged beyond its limit. */
  'manageAccounts',
  'backOffice',
] as const

export const Permission = z.enum(PERMISSIONS)
export type Permission = z.infer<typeof Permission>
