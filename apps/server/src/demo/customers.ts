import { type CustomerData, CustomerId } from '@comanda/domain'

const NO_INVOICE = { company: '', taxNumber: '', address: '' }

/** Guests who come back. Invented; the numbers lie in no range that is given out. */
export const CUSTOMERS: readonly { readonly id: CustomerId; readonly data: CustomerData }[] = [
  customer(
    'marta-soler',
    'Marta Soler',
    '+34 600 000 101',
    'marta.soler@example.com',
    'Window table if there is one',
  ),
  customer('javier-pena', 'Javier Peña', '+34 600 000 102', '', 'Allergic to nuts'),
  customer('nuria-campos', 'Nuria Campos', '+34 600 000 103', 'nuria.campos@example.com', ''),
  customer('oliver-grant', 'Oliver Grant', '+44 7700 900 104', 'oliver.grant@example.com', ''),
  customer('sofia-lang', 'Sofia Lang', '+49 1555 000 105', 'sofia.lang@example.com', 'Vegetarian'),
  customer('paco-iglesias', 'Paco Iglesias', '+34 600 000 106', '', 'Always the corner at the bar'),
  customer(
    'taller-norte',
    'Taller Norte, S.L.',
    '+34 910 000 107',
    'facturas@tallernorte.example.com',
    'Invoice every time',
    { company: 'Taller Norte, S.L.', taxNumber: 'B00000000', address: 'Polígono Norte 7\n28000 Madrid' },
  ),
  customer('irene-vega', 'Irene Vega', '+34 600 000 108', 'irene.vega@example.com', 'Coeliac'),
  customer('hugo-ferrer', 'Hugo Ferrer', '+34 600 000 109', '', ''),
  customer('claire-dubois', 'Claire Dubois', '+33 6 99 00 01 10', 'claire.dubois@example.com', ''),
  customer(
    'ramon-beltran',
    'Ramón Beltrán',
    '+34 600 000 111',
    'ramon.beltran@example.com',
    'Birthday 14 June',
  ),
  customer('lola-quintana', 'Lola Quintana', '+34 600 000 112', '', 'High chair'),
]

function customer(
  id: string,
  name: string,
  phone: string,
  email: string,
  note: string,
  invoice: Pick<CustomerData, 'company' | 'taxNumber' | 'address'> = NO_INVOICE,
) {
  return { id: CustomerId.parse(id), data: { name, phone, email, note, ...invoice } }
}
