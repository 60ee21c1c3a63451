/** The bill is printed from the check, before the payment is opened: its few words come with it. */
export const texts = {
  en: {
    silent: 'The bill is not printed: the server cannot be reached.',
    'no-printers': 'The bill is not printed: no printer is in use.',
    other: 'The bill is not printed. Try it once more.',
  },
  es: {
    silent: 'La cuenta no se imprime: no se llega al servidor.',
    'no-printers': 'La cuenta no se imprime: no hay ninguna impresora en uso.',
    other: 'La cuenta no se imprime. Inténtalo otra vez.',
  },
}
