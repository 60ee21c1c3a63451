import { describe, expect, test } from 'vitest'
import { readSettings } from './settings.ts'
import { StartError } from './start-error.ts'

const DEFAULTS = {
  task: 'serve',
  dataDir: 'data',
  host: '127.0.0.1',
  port: 7300,
  lan: false,
  demo: true,
  publicUrl: null,
  smtp: null,
}

describe('settings', () => {
  test.each([
    ['nothing', [], {}, {}],
    ['--lan', ['--lan'], {}, { lan: true, host: '0.0.0.0' }],
    ['--lan with an address', ['--lan', '--host', '10.0.0.5'], {}, { lan: true, host: '10.0.0.5' }],
    [
      'the environment',
      [],
      { PORT: '80', HOST: '::1', COMANDA_DATA_DIR: '/srv' },
      { port: 80, host: '::1', dataDir: '/srv' },
    ],
    ['empty variables', [], { PORT: '', HOST: '', COMANDA_DATA_DIR: '' }, {}],
    ['both', ['--port', '81', '--data=d'], { PORT: '80', COMANDA_DATA_DIR: 'e' }, { port: 81, dataDir: 'd' }],
    ['--no-demo', ['--no-demo'], {}, { demo: false }],
    [
      '--smtp, with the user as the sender',
      ['--smtp', 'smtp://till%40bistro.example:secret@mail.example:587'],
      {},
      {
        smtp: {
          url: 'smtp://till%40bistro.example:secret@mail.example:587',
          from: 'till@bistro.example',
        },
      },
    ],
    [
      'the environment, for guests',
      [],
      {
        COMANDA_SMTP: 'smtps://mail.example',
        COMANDA_MAIL_FROM: 'Bistro <till@bistro.example>',
        COMANDA_PUBLIC_URL: 'https://bistro.example/',
      },
      {
        publicUrl: 'https://bistro.example',
        smtp: { url: 'smtps://mail.example', from: 'Bistro <till@bistro.example>' },
      },
    ],
    ['verify', ['verify', '--data', 'd'], {}, { task: 'verify', dataDir: 'd' }],
    ['--help, whatever else', ['verify', '--help'], {}, { task: 'help' }],
  ])('from %s', (_, args, env, expected) => {
    expect(readSettings(args, env)).toEqual({ ...DEFAULTS, ...expected })
  })

  test.each([
    [['--foo'], 'There is no option --foo.'],
    [['-x'], 'There is no option -x.'],
    [['--port'], 'The option --port needs a value.'],
    [['--data', '--lan'], 'The option --data needs a value.'],
    [['--lan=yes'], 'The option --lan takes no value.'],
    [['--port', '99999'], '"99999" is no port.'],
    [['--smtp', 'mail.example'], '"mail.example" is no mail server.'],
    [['--smtp', 'smtp://mail.example'], 'Nobody is named as the sender of mails.'],
    [['--public-url', 'bistro'], '"bistro" is no address of a website.'],
    [['--port', '7e3'], '"7e3" is no port.'],
    [['sreve'], 'There is no command "sreve".'],
    [['verify', 'all'], 'There is no command "verify all".'],
  ])('%j is told in words', (args, message) => {
    expect(() => readSettings(args, {})).toThrow(StartError)
    expect(() => readSettings(args, {})).toThrow(message)
  })
})
