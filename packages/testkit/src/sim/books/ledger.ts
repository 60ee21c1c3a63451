import { AttentionBook } from './attention-book.ts'
import { DishCount } from './dish-count.ts'
import { Goods } from './goods.ts'
import { MoneyBook } from './money-book.ts'
import { TicketCount } from './ticket-count.ts'

/** What is on the books: the goods, what the kitchen was told of them, and the money for them. */
export class Ledger extends Goods {
  readonly tickets: TicketCount = new TicketCount(this.findings)
  readonly dishes: DishCount = new DishCount(this.findings)
  readonly attention: AttentionBook = new AttentionBook(this.findings)
  readonly money: MoneyBook = new MoneyBook(this)
}
