import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Failure } from './failure.tsx'

interface BoundaryProps {
  readonly children: ReactNode
}

/** Catches what no screen has caught: never an empty page. */
export class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    // The browser's own console is the only log that a terminal has.
    reportError(new Error(`a screen broke${info.componentStack ?? ''}`, { cause: error }))
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Failure error={this.state.error} />
  }
}
