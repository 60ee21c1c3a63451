const en = {
  headline: 'Every screen of the restaurant shows the same. Always.',
  lead: 'Comanda is a point of sale that goes on selling when the Wi-Fi, the server or the internet does not. {{restaurant}} is open: seat some guests on one screen and watch the others.',
  skip: 'Skip the live screens',
  live: {
    title: 'The dining room, live',
    hint: 'Both terminals are real. Tap a table on the phone and it is on the tablet.',
    frame: '{{name}}, live',
  },
  apart: {
    title: 'The terrace bar, and the office',
    hint: 'The bar is a multi-session of its own: what it takes, the dining room never sees. In the office the manager decides who shares what.',
  },
  kitchen: {
    title: 'The kitchen, and the pass',
    hint: 'What the waiters send is here in the same moment. Bump a dish and they know that it is ready.',
  },
  terminals: {
    title: 'Ready terminals',
    hint: 'Each opens signed in, as a device of its own. Put two windows side by side, or use your phone.',
    open: 'Open in a new window',
    openNamed: 'Open {{name}} in a new window',
    what: {
      waiter: 'Seats guests and takes orders with one hand.',
      tablet: 'The same tables, with room for menu and check.',
      cashier: 'Sees every check of the house.',
      manager: 'The back office: who shares which checks, terminals, menu.',
      bar: 'A multi-session of its own, with its own part of the menu.',
      kitchen: 'Tickets of both rooms for every station, on the wall. Tap a dish when it is done.',
      pass: 'The expo: what is ready at which station, and what may leave.',
      'bar-display': 'Drinks only, of the dining room and the terrace.',
    },
    size: { phone: 'Phone', tablet: 'Tablet', desktop: 'Desktop' },
  },
  phone: {
    title: 'Or on your own phone',
    hint: 'Scan it in the same network: the phone becomes {{name}}.',
    qr: 'QR code of {{address}}',
  },
  rush: {
    title: 'Lunch rush',
    off: 'Four more waiters start to work the tables.',
    on_one: '{{count}} more waiter is at work.',
    on_other: '{{count}} more waiters are at work.',
    rate: 'taps per minute',
    failed: 'The server did not answer. Switch again in a moment.',
  },
  people: {
    title: 'Who works here',
    hint: 'Lock a terminal and sign in as somebody else.',
    name: 'Name',
    role: 'Role',
    pin: 'PIN',
  },
  lost: 'The server does not answer. What is shown here is from a moment ago.',
  none: {
    title: 'There is no demo restaurant here',
    hint: 'This server runs a restaurant of its own. Start another one with an empty data folder, and it opens Casa Lumbre.',
    open: 'Go to this restaurant',
  },
  unreachable: {
    title: 'The server does not answer',
    hint: 'This page looks again by itself.',
  },
  opening: 'Opening the restaurant…',
}

const es: typeof en = {
  headline: 'Todas las pantallas del restaurante muestran lo mismo. Siempre.',
  lead: 'Comanda es un punto de venta que sigue vendiendo cuando el wifi, el servidor o internet no siguen. {{restaurant}} está abierto: sienta a alguien en una pantalla y mira las demás.',
  skip: 'Saltar las pantallas en directo',
  live: {
    title: 'La sala, en directo',
    hint: 'Los dos terminales son de verdad. Toca una mesa en el móvil y ya está en la tableta.',
    frame: '{{name}}, en directo',
  },
  apart: {
    title: 'La barra de la terraza y la oficina',
    hint: 'La barra es una multisesión propia: lo que apunta, la sala no lo ve nunca. En la oficina el encargado decide quién comparte qué.',
  },
  kitchen: {
    title: 'La cocina y el pase',
    hint: 'Lo que envían los camareros está aquí en el mismo momento. Marca un plato y sabrán que está listo.',
  },
  terminals: {
    title: 'Terminales listos',
    hint: 'Cada uno se abre con su persona dentro, como un dispositivo propio. Pon dos ventanas una al lado de la otra, o usa tu móvil.',
    open: 'Abrir en otra ventana',
    openNamed: 'Abrir {{name}} en otra ventana',
    what: {
      waiter: 'Sienta a la gente y toma nota con una mano.',
      tablet: 'Las mismas mesas, con sitio para carta y cuenta.',
      cashier: 'Ve todas las cuentas de la casa.',
      manager: 'La administración: quién comparte cuentas, terminales, carta.',
      bar: 'Una multisesión propia, con su parte de la carta.',
      kitchen: 'Comandas de las dos salas para cada puesto, en la pared. Toca un plato cuando esté hecho.',
      pass: 'El pase: qué está listo en cada puesto y qué puede salir.',
      'bar-display': 'Solo bebidas, de la sala y de la terraza.',
    },
    size: { phone: 'Móvil', tablet: 'Tableta', desktop: 'Escritorio' },
  },
  phone: {
    title: 'O en tu propio móvil',
    hint: 'Escanéalo en la misma red: el móvil pasa a ser {{name}}.',
    qr: 'Código QR de {{address}}',
  },
  rush: {
    title: 'Hora punta',
    off: 'Cuatro camareros más empiezan a atender mesas.',
    on_one: '{{count}} camarero más está trabajando.',
    on_other: '{{count}} camareros más están trabajando.',
    rate: 'toques por minuto',
    failed: 'El servidor no respondió. Cámbialo otra vez en un momento.',
  },
  people: {
    title: 'Quién trabaja aquí',
    hint: 'Bloquea un terminal y entra como otra persona.',
    name: 'Nombre',
    role: 'Puesto',
    pin: 'PIN',
  },
  lost: 'El servidor no responde. Lo que se ve aquí es de hace un momento.',
  none: {
    title: 'Aquí no hay restaurante de demostración',
    hint: 'Este servidor lleva un restaurante propio. Arranca otro con una carpeta de datos vacía y abrirá Casa Lumbre.',
    open: 'Ir a este restaurante',
  },
  unreachable: {
    title: 'El servidor no responde',
    hint: 'Esta página vuelve a mirar sola.',
  },
  opening: 'Abriendo el restaurante…',
}

export const texts = { en, es }
