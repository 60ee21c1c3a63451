import type { Permission } from '@comanda/domain'
import { type ReactNode, useId } from 'react'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './people.module.css'
import { PERMISSION_GROUPS } from './permission-groups.ts'

interface PermissionRowsProps {
  readonly isOn: (permission: Permission) => boolean
  readonly onSwitch: (permission: Permission, isOn: boolean) => void
  /** Said below each, after what it allows. */
  readonly about?: (permission: Permission) => ReactNode
}

/** All permissions in their groups, each with what it allows, to be switched (F5.6). */
export function PermissionRows({ isOn, onSwitch, about }: PermissionRowsProps) {
  const { t } = useManageTexts()
  const id = useId()
  return PERMISSION_GROUPS.map(({ group, permissions }) => (
    <fieldset key={group} className={`${formClasses.group} ${classes.permissions}`}>
      <legend>{t(`permissionGroup.${group}`)}</legend>
      {permissions.map((permission) => (
        <label key={permission} className={formClasses.switch}>
          <span>
            <b id={`${id}-${permission}`}>{t(`permission.${permission}`)}</b>
            <small id={`${id}-${permission}-about`}>{t(`allows.${permission}`)}</small>
            {about?.(permission)}
          </span>
          <input
            type="checkbox"
            role="switch"
            checked={isOn(permission)}
            aria-checked={isOn(permission)}
            aria-labelledby={`${id}-${permission}`}
            aria-describedby={`${id}-${permission}-about`}
            onChange={(event) => onSwitch(permission, event.currentTarget.checked)}
          />
        </label>
      ))}
    </fieldset>
  ))
}
