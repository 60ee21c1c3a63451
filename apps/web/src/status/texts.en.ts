import type { texts as late } from './late.texts.ts'

/** What is in sight from the first moment: the chip and the bell. The rest comes with what it is said in. */
export const en = {
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
    printer: 'Printer needs attention',
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
    printer: 'Printer',
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

/** With those of what is loaded later: they join these then. */
export type Words = typeof en & (typeof late)['en']
