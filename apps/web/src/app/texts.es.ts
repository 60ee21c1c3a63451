import type { en } from './texts.en.ts'

export const es: typeof en = {
  starting: 'Abriendo este terminal …',
  loading: 'Cargando el restaurante …',
  loadingSlow: 'El servidor aún no ha respondido. Seguirá solo en cuanto responda.',
  home: 'Sala',
  counter: 'Mostrador',
  find: 'Buscar una cuenta',
  findKey: 'Buscar una cuenta (Ctrl+K)',
  manage: 'Administración',
  switchPerson: '{{name}}: cambiar de persona o bloquear',
  signIn: 'Entrar',
  notices_zero: 'Avisos',
  notices_one: 'Avisos, {{count}} nuevo',
  notices_other: 'Avisos, {{count}} nuevos',
  skip: 'Saltar a la pantalla',
  failed: {
    title: 'Algo ha fallado en esta pantalla',
    text: 'Lo que habías introducido está guardado. Vuelve a la sala o carga la aplicación de nuevo.',
    floor: 'Volver a la sala',
    reload: 'Cargar de nuevo',
    details: 'Para quien te ayude',
  },
  unopened: {
    title: 'Este navegador no deja que Comanda guarde nada',
    text: 'Sin almacenamiento propio un terminal perdería pedidos, así que no se inicia. Sal de la navegación privada o libera espacio y carga de nuevo.',
    blocked:
      'Otra pestaña tiene abierta una versión anterior de Comanda. Ciérrala o recárgala, y esta seguirá.',
    demoTitle: 'No se puede contactar con la demo',
    toDemo: 'A la página de la demo',
    demo: 'No se pudo obtener este terminal preparado. ¿Está en marcha el restaurante de demostración?',
  },
  update: {
    ready: 'Hay una nueva versión de Comanda',
    now: 'Actualizar',
    later: 'Se instalará en cuanto no haya ninguna cuenta abierta aquí',
  },
  lost: { title: 'No hay nada en esta dirección', floor: 'A la sala' },
}
