import { startServer, makeLogger } from '@comanda/server'
const s = await startServer({ dataDir: '/tmp/w4-data', demo: true, port: 7414, webRoot: '/tmp/w4-dist', log: makeLogger('warn') })
console.log(s.url)
