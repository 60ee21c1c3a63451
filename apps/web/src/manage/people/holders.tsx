import type { Permission, SetupState } from '@comanda/domain'
import { IconBan, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonBadge } from '../../shared/person-badge.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './people.module.css'
import { type Holder, holdersOf } from './rights.ts'

type Person = SetupState['people'][string]

interface HoldersProps {
  readonly permission: Permission
  readonly onClose: () => void
}

/** Who may do one thing and why, and who was denied it. */
export function Holders({ permission, onClose }: HoldersProps) {
  const { t } = useManageTexts()
  const shared = useTranslation('shared')
  const people = useTerminalValue(({ setup }) => setup.people)
  const roles = useTerminalValue(({ setup }) => setup.roles)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const { allowed, denied } = holdersOf(Object.values(people), roles, permission)
  const allowing = Object.values(roles).filter(({ permissions }) => permissions.includes(permission))
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever one is in it
    <div className={formClasses.form} onKeyDown={onKey}>
      <header className={formClasses.header}>
        <h2 ref={title} tabIndex={-1}>
          {t(`permission.${permission}`)}
        </h2>
        <button type="button" className={formClasses.close} aria-label={shared.t('close')} onClick={onClose}>
          <IconX size={22} aria-hidden />
        </button>
      </header>
      <div className={formClasses.body}>
        <p className={classes.sentence}>{t(`allows.${permission}`)}</p>
        <HolderList title={t('whoMay.who')} holders={allowed} />
        {denied.length > 0 && <HolderList title={t('whoMay.denied')} holders={denied} isDenied />}
        <section className={classes.part}>
          <h3>{t('whoMay.roles')}</h3>
          <p>{allowing.map(({ name }) => name).join(', ') || t('whoMay.noRoles')}</p>
        </section>
        <p className={formClasses.hint}>{t('whoMay.lifts')}</p>
      </div>
    </div>
  )
}

interface HolderListProps {
  readonly title: string
  readonly holders: readonly Holder<Person>[]
  readonly isDenied?: boolean
}

function HolderList({ title, holders, isDenied = false }: HolderListProps) {
  const { t } = useManageTexts()
  const roles = useTerminalValue(({ setup }) => setup.roles)
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {holders.length === 0 && <p>{t('whoMay.nobody')}</p>}
      <ul className={classes.holders}>
        {holders.map(({ person, source }) => (
          <li key={person.id}>
            <PersonBadge person={person} size={36} />
            <span>
              <b>{person.name}</b>
              <small className={classes.source} data-source={source}>
                {isDenied && <IconBan size={14} aria-hidden />}
                {t(`whoMay.by.${source}`, { role: roles[person.roleId]?.name ?? '—' })}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
