/** Words of handing dishes out; they come with it. */
const en = {
  ready: 'Ready: {{dishes}}',
  countOf: '{{count}} × {{name}}',
  served: 'Served',
  servedAll: 'Say that everything that is ready has been served',
}

const es: typeof en = {
  ready: 'Listo: {{dishes}}',
  countOf: '{{count}} × {{name}}',
  served: 'Servido',
  servedAll: 'Decir que se ha servido todo lo que está listo',
}

export const texts = { en, es }
