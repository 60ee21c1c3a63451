import { NoteChip, Reason } from '@comanda/domain'

const chips = (
  use: NoteChip['use'],
  texts: readonly (readonly [id: string, text: string, ...categoryIds: string[]])[],
): readonly NoteChip[] =>
  texts.map(([id, text, ...categoryIds], position) =>
    NoteChip.parse({ id: `${use}-${id}`, text, use, categoryIds, position }),
  )

/** Notes that are one tap away. Kitchen notes are in the language of the kitchen. */
export const NOTE_CHIPS: readonly NoteChip[] = [
  ...chips('kitchen', [
    ['no-salt', 'Sin sal'],
    ['sauce-aside', 'Salsa aparte'],
    ['to-share', 'Para compartir'],
    ['hurry', 'Con prisa'],
    ['split-plates', 'Emplatar en dos platos', 'grill', 'fish', 'rice'],
    ['rare', 'Poco hecho', 'grill'],
    ['well-done', 'Muy hecho', 'grill'],
    ['no-bones', 'Sin espinas', 'fish'],
    ['two-spoons', 'Dos cucharas', 'desserts'],
    ['no-ice', 'Sin hielo', 'soft-drinks', 'wine'],
    ['very-hot', 'Muy caliente', 'coffee'],
  ]),
  ...chips('customer', [
    ['invoice', 'Invoice'],
    ['gift', 'With our compliments'],
    ['own-account', 'Pays separately'],
  ]),
  ...chips('order', [
    ['birthday', 'Birthday: a candle with the dessert'],
    ['high-chair', 'High chair'],
    ['train', 'They have a train to catch'],
    ['wheelchair', 'Wheelchair: leave a place free'],
    ['quiet', 'Quiet table, please'],
  ]),
  ...chips('allergy', [
    ['gluten', 'Gluten'],
    ['nuts', 'Nuts'],
    ['lactose', 'Lactose'],
    ['shellfish', 'Shellfish'],
    ['egg', 'Egg'],
    ['fish', 'Fish'],
    ['sesame', 'Sesame'],
    ['celery', 'Celery'],
  ]),
]

const reason = (id: string, text: string, ...uses: Reason['uses']) => ({ id, text, uses })

/** Why something was taken off, given or lowered. */
export const REASONS: readonly Reason[] = [
  reason('dropped', 'Dropped', 'void', 'comp'),
  reason('changed-mind', 'Guest changed their mind', 'void', 'cancel'),
  reason('wrong-order', 'Taken down wrongly', 'void', 'price', 'refund'),
  reason('sent-back', 'Sent back', 'void', 'comp', 'refund'),
  reason('long-wait', 'Waited too long', 'void', 'comp', 'discount', 'refund'),
  reason('on-the-house', 'On the house', 'comp', 'discount'),
  reason('regular', 'Regular guest', 'discount', 'price'),
  reason('staff', 'Staff meal', 'discount', 'comp'),
  reason('market-price', 'Price of the day', 'price'),
  reason('left', 'Guests have left', 'cancel'),
  reason('mistake', 'Opened by mistake', 'cancel'),
].map((each, position) => Reason.parse({ ...each, position }))
