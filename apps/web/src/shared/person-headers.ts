import type { Terminal } from '@comanda/client'

/** Who asks the server, from which terminal, and what proves it. */
export const personHeaders = ({ token, personId, proof }: NonNullable<Terminal['credentials']>) => ({
  authorization: `Bearer ${token}`,
  'x-comanda-person': personId,
  'x-comanda-proof': proof,
})
