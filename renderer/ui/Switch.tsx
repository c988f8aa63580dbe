/** On or off, at once. The label is the button's own text. */
export function Switch({ on, onChange, children }: { on: boolean; onChange: (on: boolean) => void; children: React.ReactNode }) {
  return (
    <button type="button" role="switch" aria-checked={on} className="switch" onClick={() => onChange(!on)}>
      <span className="switch-track" aria-hidden="true"><span className="switch-knob" /></span>
      <span>{children}</span>
    </button>
  )
}
