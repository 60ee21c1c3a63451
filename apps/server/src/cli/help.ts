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
  --no-demo       leave an empty data folder empty instead of setting up the demo restaurant
  --help          show this

COMANDA_LOG=debug shows more on stderr (fatal, error, warn, info, debug, trace, silent; warn).
`
