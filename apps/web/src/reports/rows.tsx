import type { ReactNode } from 'react'
import classes from './paper.module.css'

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part of a report, under a rule and its title. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

interface FactProps {
  readonly label: ReactNode
  readonly figure: ReactNode
  /** Stands for the ones above it. */
  readonly isSum?: boolean
  /** Part of the one above it. */
  readonly isPart?: boolean
  readonly isWrong?: boolean
}

/** What it is, and how much. */
export function Fact({ label, figure, isSum, isPart, isWrong }: FactProps) {
  return (
    <p className={classes.fact} data-sum={isSum} data-part={isPart} data-wrong={isWrong}>
      <span>{label}</span>
      <b>{figure}</b>
    </p>
  )
}

interface MoneyFactProps extends Omit<FactProps, 'figure'> {
  readonly minor: number
  readonly money: (minor: number) => string
}

/** An amount that is left out where it is nothing. */
export const SomeMoney = ({ minor, money, ...fact }: MoneyFactProps) =>
  minor === 0 ? null : <Fact {...fact} figure={money(minor)} />
