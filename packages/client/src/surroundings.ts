import type { Hello, PresenceList, Present, PrinterList, PrinterReport } from '@comanda/protocol'

const NOBODY: readonly Present[] = []
const NO_PRINTERS: readonly PrinterReport[] = []
/** Of what has never been told. */
const NO_VERSION = -1

/** Who else is there and how the printers are, as the server tells. Nothing while offline: it would be hearsay. */
export class Surroundings {
  #present = NOBODY
  #presenceVersion = NO_VERSION
  #printers = NO_PRINTERS
  #printersVersion = NO_VERSION

  get present(): readonly Present[] {
    return this.#present
  }

  get printers(): readonly PrinterReport[] {
    return this.#printers
  }

  /** For the greeting: the server tells what is newer. */
  get versions(): Pick<Hello, 'presence' | 'printers'> {
    return { presence: this.#presenceVersion, printers: this.#printersVersion }
  }

  /** `terminalId`: this one, which is left out. */
  toldPresent({ version, present }: PresenceList, terminalId: string | undefined): void {
    this.#presenceVersion = version
    this.#present = present.filter((each) => each.terminalId !== terminalId)
  }

  toldPrinters({ version, printers }: PrinterList): void {
    this.#printersVersion = version
    this.#printers = printers
  }

  wentOffline(): void {
    this.#present = NOBODY
    this.#presenceVersion = NO_VERSION
    this.#printers = NO_PRINTERS
    this.#printersVersion = NO_VERSION
  }
}
