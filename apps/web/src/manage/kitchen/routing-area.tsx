import { IconAlertTriangle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Records } from '../list/records.tsx'
import { ProductForm } from '../menu/product-form.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { CategoryStationsForm } from './category-stations-form.tsx'
import classes from './routing.module.css'
import { type RoutingRow, routingRows } from './routing.ts'
import { Unrouted } from './unrouted.tsx'
import { useMenu } from './use-menu.ts'

/** What is made where: by category, and by products that go elsewhere (F4.1). */
export function RoutingArea() {
  const { t } = useManageTexts()
  const menu = useMenu()
  const rows = useMemo(() => routingRows(menu), [menu])
  const columns = useMemo(
    () => [
      {
        key: 'name',
        head: t('name'),
        cell: ({ kind, name }: RoutingRow) =>
          kind === 'category' ? (
            name
          ) : (
            <span className={classes.product}>
              {name} <small>{t('routing.alone')}</small>
            </span>
          ),
      },
      {
        key: 'at',
        head: t('routing.at'),
        cell: ({ at }: RoutingRow) => (at.length === 0 ? <Nowhere /> : at.join(', ')),
      },
      {
        key: 'products',
        head: t('routing.products'),
        isNumber: true,
        isExtra: true,
        cell: ({ kind, count }: RoutingRow) => (kind === 'category' ? count : ''),
      },
    ],
    [t],
  )
  return (
    <Records
      title={t('routing.title')}
      hint={t('routing.hint')}
      warning={<Unrouted />}
      rows={rows}
      columns={columns}
      textOf={({ name, categoryName, at }) => [name, categoryName, ...at].join(' ')}
      detail={(id, close, choose) =>
        menu.categories[id] === undefined ? (
          <ProductForm id={id} onClose={close} />
        ) : (
          <CategoryStationsForm id={id} onClose={close} onProduct={choose} />
        )
      }
    />
  )
}

function Nowhere() {
  const { t } = useManageTexts()
  return (
    <span className={classes.nowhere}>
      <IconAlertTriangle size={16} aria-hidden /> {t('routing.everywhere')}
    </span>
  )
}
