/** Refusals about money; they join the others. */
const en = {
  'part-paid': 'Part {{part}} of check {{check}} was paid {{when}}: {{who}} took {{amount}}.',
  'amount-too-high': 'Only {{due}} is to pay on check {{check}}, not {{amount}}.',
  'tip-not-allowed': '{{method}} takes no tip.',
  'reference-missing': '{{method}} needs a reference.',
  'tendered-too-little': 'That is not enough: {{asked}} is asked for.',
  'no-change': '{{method}} gives no change: {{asked}} is asked for.',
  'check-settled': 'Check {{check}} was paid {{when}} by {{who}}, and stays as it is.',
  'check-not-settled': 'Check {{check}} has not been paid yet. Take the payment back instead.',
  'check-has-payments': '{{paid}} is paid on check {{check}}. Settle it or take the payments back first.',
  'check-empty': 'There is nothing to pay on check {{check}}.',
  'not-paid': '{{due}} is still to pay on check {{check}}.',
  'terminal-takes-no-money': 'No money is taken at this terminal. Go to another one to collect.',
  'method-unknown': 'This way to pay is not there any more. Choose another one.',
  'method-kind-fixed':
    '{{name}} keeps the kind that it was made with. Make another way to pay, and switch this one off.',
  'customer-missing': '{{method}} needs to know who pays later. Put a customer on check {{check}} first.',
  'payment-unknown': 'This payment is not on check {{check}}.',
  'account-missing':
    'The customer of check {{check}} has no house account. Whoever manages accounts can open one for them.',
  'account-owes-less': 'Only {{balance}} is owed on this account, not {{amount}}.',
  'method-not-for-accounts': '{{method}} cannot pay an account off. Choose cash, a card, or another way.',
  'pay-off-unknown': 'This was paid before the last Z. Put the account right with an adjustment instead.',
  'line-not-paid': 'This was not paid on check {{check}}.',
  'refunded-already': 'Of {{line}} only {{unitsLeft}} can still be refunded.',
  'refund-over-payment':
    'Of the payment by {{method}} only {{leftMinor}} can still be given back, not {{asked}}.',
  'refund-over-payment-by':
    '{{who}} gave something back against the payment by {{method}} {{when}}: {{leftMinor}} is left of it, not {{asked}}.',
  'refund-over-tip': 'Of the tip of {{method}} only {{leftMinor}} can still be given back, not {{asked}}.',
  'refund-parts-off': 'What is given back has changed to {{amount}} meanwhile. Look at it again.',
  'payment-twice': 'The same payment stands there twice.',
  'payment-corrected': '{{who}} has corrected this payment meanwhile. Look at it again.',
  'payment-refunded':
    'Something of this payment was given back. How it was paid stays, and its tip is not less than what went back.',
  'nothing-to-correct': 'It says so already.',
  'check-doubtful': 'The records of check {{check}} do not fit together.',
  'nothing-to-refund': 'Nothing was paid for this on check {{check}}.',
  'task-unknown': 'This is not waiting any more.',
  'task-resolved': '{{who}} has dealt with this already {{when}}.',
  'till-closed': 'No till is open here. Open one first.',
  'till-closed-by': '{{who}} closed the till {{till}} {{when}}. Open another one first.',
  'till-open': '{{who}} opened the till {{till}} {{when}}. It is still open.',
  'till-of-another': 'The till {{till}} belongs to another terminal: {{who}}.',
  'till-unknown': 'This till is not there any more.',
  'tills-open': 'Close these tills first: {{tills}}.',
  'day-closed': '{{who}} closed the day {{when}} already: Z {{number}}.',
  'close-too-late':
    'The day was not closed: your close arrived late, and service had gone on by then ({{who}}, {{when}}). Close it again.',
  'amount-beyond-limit': '{{asked}} is more than can be taken at once. The most is {{most}}.',
}

const es: typeof en = {
  'part-paid': 'La parte {{part}} de la cuenta {{check}} ya la cobró {{who}} {{when}}: {{amount}}.',
  'amount-too-high': 'En la cuenta {{check}} solo faltan {{due}}, no {{amount}}.',
  'tip-not-allowed': '{{method}} no admite propina.',
  'reference-missing': '{{method}} necesita una referencia.',
  'tendered-too-little': 'No alcanza: se piden {{asked}}.',
  'no-change': '{{method}} no da cambio: se piden {{asked}}.',
  'check-settled': 'La cuenta {{check}} la cobró {{who}} {{when}}, y se queda como está.',
  'check-not-settled': 'La cuenta {{check}} aún no se ha pagado. Deshaz el cobro.',
  'check-has-payments':
    'En la cuenta {{check}} hay {{paid}} pagados. Termina de cobrarla o deshaz antes los cobros.',
  'check-empty': 'No hay nada que pagar en la cuenta {{check}}.',
  'not-paid': 'En la cuenta {{check}} aún faltan {{due}}.',
  'terminal-takes-no-money': 'En este terminal no se cobra. Ve a otro para cobrar.',
  'method-unknown': 'Esta forma de pago ya no existe. Elige otra.',
  'method-kind-fixed':
    '{{name}} conserva el tipo con el que se creó. Crea otra forma de pago y desactiva esta.',
  'customer-missing':
    '{{method}} necesita saber quién paga después. Pon antes un cliente en la cuenta {{check}}.',
  'payment-unknown': 'Este cobro no está en la cuenta {{check}}.',
  'account-missing':
    'El cliente de la cuenta {{check}} no tiene cuenta en la casa. Se la puede abrir quien lleva las cuentas de clientes.',
  'account-owes-less': 'En esta cuenta solo se deben {{balance}}, no {{amount}}.',
  'method-not-for-accounts': 'Con {{method}} no se salda una cuenta. Elige efectivo, tarjeta u otra forma.',
  'pay-off-unknown': 'Esto se pagó antes de la última Z. Corrige la cuenta con un ajuste.',
  'line-not-paid': 'Esto no se pagó en la cuenta {{check}}.',
  'refunded-already': 'De {{line}} solo se puede devolver ya {{unitsLeft}}.',
  'refund-over-payment': 'Del cobro con {{method}} solo se pueden devolver ya {{leftMinor}}, no {{asked}}.',
  'refund-over-payment-by':
    '{{who}} devolvió algo del cobro con {{method}} {{when}}: quedan {{leftMinor}}, no {{asked}}.',
  'refund-over-tip': 'De la propina de {{method}} solo se pueden devolver ya {{leftMinor}}, no {{asked}}.',
  'refund-parts-off': 'Lo que se devuelve son ahora {{amount}}. Míralo otra vez.',
  'payment-twice': 'El mismo cobro está dos veces.',
  'payment-corrected': '{{who}} ha corregido este cobro entretanto. Míralo otra vez.',
  'payment-refunded':
    'De este cobro ya se devolvió algo. La forma de pago se queda, y la propina no baja de lo devuelto.',
  'nothing-to-correct': 'Ya es así.',
  'check-doubtful': 'Los datos de la cuenta {{check}} no encajan entre sí.',
  'nothing-to-refund': 'Por esto no se pagó nada en la cuenta {{check}}.',
  'task-unknown': 'Esto ya no está pendiente.',
  'task-resolved': '{{who}} ya se ocupó de esto {{when}}.',
  'till-closed': 'Aquí no hay ninguna caja abierta. Abre una antes.',
  'till-closed-by': '{{who}} cerró la caja {{till}} {{when}}. Abre otra antes.',
  'till-open': '{{who}} abrió la caja {{till}} {{when}}. Sigue abierta.',
  'till-of-another': 'La caja {{till}} es de otro terminal: {{who}}.',
  'till-unknown': 'Esta caja ya no existe.',
  'tills-open': 'Cierra antes estas cajas: {{tills}}.',
  'day-closed': '{{who}} ya cerró el día {{when}}: Z {{number}}.',
  'close-too-late':
    'El día no se ha cerrado: tu cierre llegó tarde, y el servicio ya seguía ({{who}}, {{when}}). Ciérralo otra vez.',
  'amount-beyond-limit': '{{asked}} es más de lo que se puede cobrar de una vez. Lo máximo es {{most}}.',
}

export const texts = { en, es }
