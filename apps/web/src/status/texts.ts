import type { texts as late } from './late.texts.ts'

/** What is in sight from the first moment: the chip and the bell. The rest comes with what it is said in. */
const en = {
  title: 'Status',
  notLoaded: 'This part has to be fetched from the server once, and it cannot be reached now.',
  /** In full; on a phone `short`. */
  chip: {
    storage: 'Cannot save',
    outdated: 'Reload needed',
    revoked: 'Shut out',
    unauthorized: 'Not connected',
    serverOutdated: 'Waiting for an update',
    serverError: 'Server error since {{time}}',
    offline: 'Offline since {{time}}',
    connecting: 'Connecting',
    alone: 'No multi-session',
    pending_one: '{{count}} pending',
    pending_other: '{{count}} pending',
    syncing: 'Syncing',
    interval: 'Interval mode',
    synced: 'Synced',
  },
  short: {
    storage: 'Cannot save',
    outdated: 'Reload',
    revoked: 'Shut out',
    unauthorized: 'Connect',
    serverOutdated: 'Waiting',
    serverError: 'Error',
    offline: 'Offline',
    connecting: 'Connecting',
    alone: 'Alone',
    pending_one: '{{count}} pending',
    pending_other: '{{count}} pending',
    syncing: 'Syncing',
    interval: 'Interval',
    synced: 'Synced',
  },
  notices: {
    bell: 'Notices',
    unread_one: '{{count}} notice',
    unread_other: '{{count}} notices',
  },
}

const es: typeof en = {
  title: 'Estado',
  notLoaded: 'Esta parte hay que traerla una vez del servidor, y ahora no se llega a él.',
  chip: {
    storage: 'No se puede guardar',
    outdated: 'Hay que recargar',
    revoked: 'Dado de baja',
    unauthorized: 'Sin conectar',
    serverOutdated: 'Espera una actualización',
    serverError: 'Error del servidor desde las {{time}}',
    offline: 'Sin conexión desde las {{time}}',
    connecting: 'Conectando',
    alone: 'Sin multisesión',
    pending_one: '{{count}} pendiente',
    pending_other: '{{count}} pendientes',
    syncing: 'Enviando',
    interval: 'Modo intervalo',
    synced: 'Al día',
  },
  short: {
    storage: 'No guarda',
    outdated: 'Recargar',
    revoked: 'De baja',
    unauthorized: 'Conectar',
    serverOutdated: 'Espera',
    serverError: 'Error',
    offline: 'Sin red',
    connecting: 'Conectando',
    alone: 'Solo',
    pending_one: '{{count}} pend.',
    pending_other: '{{count}} pend.',
    syncing: 'Enviando',
    interval: 'Intervalo',
    synced: 'Al día',
  },
  notices: {
    bell: 'Avisos',
    unread_one: '{{count}} aviso',
    unread_other: '{{count}} avisos',
  },
}

type Words = typeof en & (typeof late)['en']

export const texts = { en, es } as { readonly en: Words; readonly es: Words }
