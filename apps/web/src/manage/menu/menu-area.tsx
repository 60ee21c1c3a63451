import { type ProductRecord, portionsLeft, type SetupState } from '@comanda/domain'
import { IconStarFilled } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './menu-area.module.css'
import { menuRows, stationsOf } from './menu-rows.ts'
import { ProductForm } from './product-form.tsx'

/** What is sold, and whether there is any of it now (F3.1). */
export function MenuArea() {
  const { t } = useManageTexts()
  const { money } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const { products, categories, stations, availability } = setup
  const rows = useMemo(() => menuRows({ products, categories }), [products, categories])
  // Rows are drawn anew when what they tell of changes, not with every reservation.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the setup that are read
  const columns = useMemo(
    () => [
      {
        key: 'name',
        head: t('name'),
        cell: ({ name, favourite }: ProductRecord) => (
          <span className={classes.name}>
            {name}
            {favourite && <IconStarFilled size={15} role="img" aria-label={t('menu.favourite')} />}
          </span>
        ),
      },
      {
        key: 'category',
        head: t('menu.category'),
        isExtra: true,
        cell: ({ categoryId }: ProductRecord) => categories[categoryId]?.name ?? '',
      },
      {
        key: 'price',
        head: t('menu.price'),
        isNumber: true,
        cell: ({ priceMinor, priceKind }: ProductRecord) =>
          priceKind === 'open'
            ? t('menu.openPrice')
            : t(`menu.priceOf.${priceKind}`, { price: money(priceMinor) }),
      },
      {
        key: 'stations',
        head: t('menu.stations'),
        isExtra: true,
        cell: (product: ProductRecord) => stationsOf(setup, product).join(', '),
      },
      {
        key: 'left',
        head: t('menu.left'),
        isNumber: true,
        cell: (product: ProductRecord) => <Left setup={setup} itemId={product.id} />,
      },
    ],
    [t, money, categories, stations, availability],
  )
  return (
    <Records
      title={t('menu.title')}
      hint={t('menu.hint')}
      rows={rows}
      columns={columns}
      textOf={({ name, categoryId, barcode }) => `${name} ${categories[categoryId]?.name ?? ''} ${barcode}`}
      detail={(id, close) => <ProductForm id={id} onClose={close} />}
    />
  )
}

/** Sold out, so many left, or nothing to say. */
function Left({ setup, itemId }: { readonly setup: SetupState; readonly itemId: string }) {
  const { t } = useManageTexts()
  const left = portionsLeft(setup, itemId)
  if (setup.availability[itemId]?.soldOut === true || left === 0)
    return <span className={classes.out}>{t('menu.out')}</span>
  return left === null ? null : <span className={classes.left}>{t('menu.leftOf', { count: left })}</span>
}
