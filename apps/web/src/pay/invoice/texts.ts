/** Words of invoices. */
const en = {
  invoice: {
    before: 'Customer, invoice',
    for: 'For {{name}}',
    ask: 'Invoice for …',
    another: 'Another invoice for …',
    make: 'Make the invoice',
    numbered: 'Invoice {{number}}',
    unnumbered: 'Invoice, its number follows',
  },
}

const es: typeof en = {
  invoice: {
    before: 'Cliente, factura',
    for: 'Para {{name}}',
    ask: 'Factura para …',
    another: 'Otra factura para …',
    make: 'Hacer la factura',
    numbered: 'Factura {{number}}',
    unnumbered: 'Factura, su número llega después',
  },
}

export const invoice = { en, es }
