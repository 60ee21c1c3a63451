/** Words of handing out the receipt. */
const en = {
  receipt: {
    title: 'Receipt',
    print: 'Print',
    printAgain: 'Print again',
    mail: 'E-mail',
    code: 'QR code',
    none: 'No receipt',
    look: 'Look at it',
    asking: 'One moment …',
    fetching: 'Fetching the receipt …',
    printed: 'It is on its way to the printer.',
    reprinted: 'It is on its way to the printer, marked as a reprint.',
    address: 'E-mail address',
    send: 'Send',
    noAddress: 'This is no e-mail address yet.',
    mailed: 'On its way to {{to}}.',
    scan: 'Guests scan it with their telephone.',
    codeOf: 'QR code of the receipt',
    noLink: 'This server has no address that guests could reach, so there is no code to scan.',
    why: {
      silent: 'The server cannot be reached now. The check is paid all the same.',
      'no-printers': 'No printer is in use. A manager can set one up in the back office.',
      'no-receipt-printer':
        'No printer for receipts here: mail it, or let the guests scan its code from this screen.',
      'mail-not-set-up': 'This server was given no mail server, so nothing can be mailed.',
      'check-not-settled': 'The server has not heard of the payment yet. Try it again in a moment.',
      'check-closed': 'This check is closed.',
      'check-unknown': 'The server does not know this check yet. Try it again in a moment.',
      'refund-unknown': 'The server does not know this refund yet. Try it again in a moment.',
      'not-permitted': 'You may not hand out receipts. Ask somebody who takes payments.',
      other: 'It did not work. Try it once more.',
    },
  },
}

const es: typeof en = {
  receipt: {
    title: 'Recibo',
    print: 'Imprimir',
    printAgain: 'Imprimir otra vez',
    mail: 'Correo',
    code: 'Código QR',
    none: 'Sin recibo',
    look: 'Verlo',
    asking: 'Un momento …',
    fetching: 'Buscando el recibo …',
    printed: 'Va camino de la impresora.',
    reprinted: 'Va camino de la impresora, marcado como copia.',
    address: 'Dirección de correo',
    send: 'Enviar',
    noAddress: 'Esto aún no es una dirección de correo.',
    mailed: 'En camino a {{to}}.',
    scan: 'Los clientes lo leen con su teléfono.',
    codeOf: 'Código QR del recibo',
    noLink: 'Este servidor no tiene una dirección a la que lleguen los clientes: no hay código que leer.',
    why: {
      silent: 'Ahora no se llega al servidor. La cuenta está cobrada igualmente.',
      'no-printers': 'No hay ninguna impresora en uso. Un encargado puede configurarla en la administración.',
      'no-receipt-printer':
        'Aquí no hay impresora de recibos: envíalo por correo o deja que escaneen su código en esta pantalla.',
      'mail-not-set-up': 'A este servidor no se le dio un servidor de correo: no se puede enviar nada.',
      'check-not-settled': 'El servidor aún no sabe del cobro. Inténtalo dentro de un momento.',
      'check-closed': 'Esta cuenta está cerrada.',
      'check-unknown': 'El servidor aún no conoce esta cuenta. Inténtalo dentro de un momento.',
      'refund-unknown': 'El servidor aún no conoce esta devolución. Inténtalo dentro de un momento.',
      'not-permitted': 'No puedes dar recibos. Pídeselo a quien cobre.',
      other: 'No ha funcionado. Inténtalo otra vez.',
    },
  },
}

export const receipt = { en, es }
