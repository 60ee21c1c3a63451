/** What `--help` prints. */
export const HELP = `Comanda, a restaurant point of sale that keeps selling when the network does not.

  npm start                  serve this computer
  npm start -- --lan         serve the local network too, and show the addresses
  npm start -- verify        check that no record was changed or removed, and stop

Options
  --lan           listen on every network address instead of this computer alone
  --port NUMBER   listen on another port (PORT; 7300)
  --host ADDRESS  listen on one address only (HOST; 127.0.0.1, with --lan 0.0.0.0)
  --data FOLDER   keep the data there (COMANDA_DATA_DIR; ./data)
  --public-url URL
                  where guests reach this server, for the links on receipts (COMANDA_PUBLIC_URL)
  --smtp URL      the mail server that takes receipts: smtp://user:password@host:587, or smtps://…
                  (COMANDA_SMTP, which others on this computer do not see)
  --mail-from ADDRESS
                  who sends them: "Bistro <receipts@bistro.example>" (COMANDA_MAIL_FROM; the user above)
  --no-demo       leave an empty data folder empty instead of setting up the demo restaurant
  --help          show this

COMANDA_LOG=debug shows more on stderr (fatal, error, warn, info, debug, trace, silent; warn).
`
