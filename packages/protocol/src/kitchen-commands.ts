const KITCHEN_COMMANDS: ReadonlySet<string> = new Set([
  'startTicket',
  'bumpTicket',
  'recallTicket',
  'serveTicket',
])

/** What a kitchen display may do in a service log that it only follows (F4.2): see to tickets, and nothing else. */
export const isKitchenCommand = ({ type }: { readonly type: string }): boolean => KITCHEN_COMMANDS.has(type)
