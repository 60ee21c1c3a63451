import { PERMISSIONS, type Permission, type Person } from '@comanda/domain'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './people.module.css'
import { PermissionRows } from './permission-rows.tsx'
import { isAllowed, sourceOf, withPermission } from './rights.ts'

type Exceptions = Pick<Person, 'grants' | 'denials'>

interface PersonRightsProps {
  readonly person: Person
  readonly isMe: boolean
  readonly onChange: (exceptions: Exceptions) => void
}

/** Each permission as it is for this person, and why: by the role, granted or denied. */
export function PersonRights({ person, isMe, onChange }: PersonRightsProps) {
  const { t } = useManageTexts()
  const role = useTerminalValue(({ setup }) => setup.roles[person.roleId])
  const hasExceptions = PERMISSIONS.some((permission) => sourceOf(person, permission) !== 'role')
  const isOn = (permission: Permission) => isAllowed(person, role, permission)
  const roleName = role?.name ?? t('rights.noRole')
  return (
    <section className={classes.rights}>
      <div className={classes.rightsHead}>
        <h3>{person.name === '' ? t('rights.titleNew') : t('rights.title', { name: person.name })}</h3>
        {hasExceptions && (
          <button type="button" onClick={() => onChange({ grants: [], denials: [] })}>
            <IconArrowBackUp size={18} aria-hidden /> {t('rights.clear')}
          </button>
        )}
      </div>
      <p className={formClasses.hint}>{t('rights.hint')}</p>
      {isMe && !isOn('backOffice') && (
        <p className={formClasses.told} role="alert">
          {t('rights.lockedOut')}
        </p>
      )}
      <PermissionRows
        isOn={isOn}
        onSwitch={(permission, on) => onChange(withPermission(person, role, permission, on))}
        about={(permission) => {
          const source = sourceOf(person, permission)
          return (
            <small className={classes.source} data-source={source}>
              {t(`rights.from.${source}`, { role: roleName })}
              {permission === 'takePayments' && isOn('addLines') && !isOn('takePayments') && (
                <> · {t('rights.waiterOnly')}</>
              )}
            </small>
          )
        }}
      />
    </section>
  )
}
