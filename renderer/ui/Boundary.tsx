import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  readonly children: ReactNode
  readonly fallback: ReactNode
  /** A change of this puts the children back. */
  readonly on: string
}

/** Keeps a mistake in one part of the window from taking the rest along. */
export class Boundary extends Component<BoundaryProps, { failedOn: string | null }> {
  override state = { failedOn: null as string | null }

  static getDerivedStateFromError(): { failedOn: string } {
    return { failedOn: '' }
  }

  override componentDidCatch(): void {
    this.setState({ failedOn: this.props.on })
  }

  override componentDidUpdate(): void {
    const { failedOn } = this.state
    if (failedOn !== null && failedOn !== '' && failedOn !== this.props.on) this.setState({ failedOn: null })
  }

  override render(): ReactNode {
    return this.state.failedOn === null ? this.props.children : this.props.fallback
  }
}
