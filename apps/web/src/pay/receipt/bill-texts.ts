/** The bill is printed from the check, before the payment is opened: its few words come with it. */
export const texts = {
  en: {
    silent: 'The bill is not printed: the server cannot be reached.',
    'no-receipt-printer': 'No printer for receipts: show the guests the bill on this screen.',
    other: 'The bill is not printed. Try it once more.',
  },
  es: {
    silent: 'La cuenta no se imprime: no se llega al servidor.',
    'no-receipt-printer': 'No hay impresora de recibos: enseña la cuenta en esta pantalla.',
    other: 'La cuenta no se imprime. Inténtalo otra vez.',
  },
}
