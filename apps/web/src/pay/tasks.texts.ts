/** Words of money that is to be given back, until somebody has said what became of it (C10). */
const en = {
  task: {
    title: '{{amount}} to give back',
    'paid-twice': 'The money was taken twice, by {{names}}, who could not see each other.',
    'less-owed': 'Less was owed by the time it was paid. {{names}} worked on the check.',
    how: 'Give it back by',
    givenBack: 'It was given back',
    kept: 'The guests had gone',
  },
  attention: {
    title: 'Needs attention',
    none: 'Nothing waits for you.',
    look: 'Look',
    givenBack: 'Given back by {{name}}, {{method}}, {{time}}',
    kept: 'Kept, the guests had gone: {{name}}, {{time}}',
  },
}

const es: typeof en = {
  task: {
    title: '{{amount}} por devolver',
    'paid-twice': 'Se cobró dos veces, por {{names}}, que no se veían entre sí.',
    'less-owed': 'Se debía menos cuando se cobró. En la cuenta trabajaron {{names}}.',
    how: 'Devolverlo con',
    givenBack: 'Se ha devuelto',
    kept: 'Los clientes se habían ido',
  },
  attention: {
    title: 'Necesita atención',
    none: 'No hay nada pendiente.',
    look: 'Ver',
    givenBack: 'Lo devolvió {{name}}, {{method}}, {{time}}',
    kept: 'Se quedó, los clientes se habían ido: {{name}}, {{time}}',
  },
}

export const tasks = { en, es }
