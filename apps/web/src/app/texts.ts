const en = {
  starting: 'Opening this terminal …',
  loading: 'Loading the restaurant …',
  loadingSlow: 'The server has not answered yet. It goes on by itself as soon as it does.',
  home: 'Floor',
  switchPerson: '{{name}}: switch person or lock',
  signIn: 'Sign in',
  notices_zero: 'Notices',
  notices_one: 'Notices, {{count}} new',
  notices_other: 'Notices, {{count}} new',
  skip: 'Skip to the screen',
  failed: {
    title: 'Something broke on this screen',
    text: 'What you had entered is saved. Go back to the floor, or load the app again.',
    floor: 'Back to the floor',
    reload: 'Load again',
    details: 'For whoever helps you',
  },
  unopened: {
    title: 'This browser does not let Comanda store anything',
    text: 'Without its own storage a terminal would lose orders, so it does not start. Leave private browsing, or free some space, then load again.',
    blocked: 'Another tab holds an older version of Comanda. Close or reload it, and this one goes on.',
    demoTitle: 'The demo cannot be reached',
    toDemo: 'To the demo page',
    demo: 'This ready terminal could not be fetched. Is the demo restaurant running?',
  },
  update: {
    ready: 'A new version of Comanda is ready',
    now: 'Update',
    later: 'It is put in place as soon as no check is open here',
  },
  lost: { title: 'There is nothing at this address', floor: 'To the floor' },
}

const es: typeof en = {
  starting: 'Abriendo este terminal …',
  loading: 'Cargando el restaurante …',
  loadingSlow: 'El servidor aún no ha respondido. Seguirá solo en cuanto responda.',
  home: 'Sala',
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

export const texts = { en, es }
