import type { Permission } from '@comanda/domain'

export type PermissionGroup = 'ordering' | 'lowering' | 'money' | 'kitchen' | 'house'

/** All that people may be allowed, in the order in which it is read (F5.6). */
export const PERMISSION_GROUPS: readonly {
  readonly group: PermissionGroup
  readonly permissions: readonly Permission[]
}[] = [
  { group: 'ordering', permissions: ['addLines', 'chooseCustomer', 'seeOthersChecks', 'serveAnyTable'] },
  {
    group: 'lowering',
    permissions: ['lowerQuantity', 'removeLine', 'void', 'lowerFired', 'removeFired', 'comp', 'removeCheck'],
  },
  {
    group: 'money',
    permissions: [
      'takePayments',
      'discount',
      'changePrice',
      'refund',
      'openDrawer',
      'manageTill',
      'manageAccounts',
    ],
  },
  { group: 'kitchen', permissions: ['workKitchen'] },
  { group: 'house', permissions: ['backOffice'] },
]
