/** Words of notes and reasons that are one tap away. */
const en = {
  quickNotes: {
    title: 'Quick notes',
    hint: 'Notes that are one tap away on the check screen.',
    add: 'New quick note',
    text: 'Note',
    uses: 'For',
    use: { kitchen: 'Kitchen', customer: 'Receipt', order: 'Whole order', allergy: 'Allergy' },
    categories: 'Offered for',
    categoriesHint: 'None chosen: for all of them.',
  },
  reasons: {
    title: 'Reasons',
    hint: 'Why something is taken off, given free or lowered. People choose one of them or write their own.',
    add: 'New reason',
    text: 'Reason',
    uses: 'For',
    usesMissing: 'Choose what it is for.',
    use: {
      void: 'Void',
      comp: 'Given free',
      discount: 'Discount',
      price: 'Another price',
      cancel: 'Cancelled check',
      refund: 'Refund',
    },
    active: 'Offered',
  },
}

const es: typeof en = {
  quickNotes: {
    title: 'Notas rápidas',
    hint: 'Notas a un toque en la cuenta.',
    add: 'Nota nueva',
    text: 'Nota',
    uses: 'Para',
    use: { kitchen: 'Cocina', customer: 'Recibo', order: 'Todo el pedido', allergy: 'Alergia' },
    categories: 'Se ofrece en',
    categoriesHint: 'Sin elegir ninguna: en todas.',
  },
  reasons: {
    title: 'Motivos',
    hint: 'Por qué se quita, se invita o se rebaja algo. Se elige uno o se escribe otro.',
    add: 'Motivo nuevo',
    text: 'Motivo',
    uses: 'Para',
    usesMissing: 'Elige para qué es.',
    use: {
      void: 'Anular',
      comp: 'Invitar',
      discount: 'Descuento',
      price: 'Otro precio',
      cancel: 'Cuenta anulada',
      refund: 'Devolución',
    },
    active: 'Se ofrece',
  },
}

export const notes = { en, es }
