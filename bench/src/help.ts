export const HELP = `Measures the real server, terminals and screens, beside a floor without logic.

  npm run bench -- [options]

  --only NAMES       some of latency, throughput, start, browser, kitchen, day, with commas between
  --quick            everything in a few minutes, with fewer samples
  --seconds N        load that each contender gets                      (15; quick 3)
  --rate N           commands per second for latency                    (200)
  --restaurants N    restaurants on the one server                      (10)
  --terminals N      terminals per restaurant                           (5)
  --json FILE        also writes {"rows":[{"name","unit","p50","p95","p99","floor"}]}
  --profile FOLDER   leaves CPU profiles of the server there, and prints what took its time
  --help             this
`
