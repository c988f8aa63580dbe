import { useWords } from '../../i18n/words.ts'
import type { Asked } from '../../state/history.ts'
import { Icon } from '../../ui/Icon.tsx'
import { HistoryList } from './HistoryList.tsx'

/** Questions that practitioners ask, one kind a column. Dutch, for the corpus reads Dutch. */
export const EXAMPLES = {
  pair: ['Mag de GI de burgemeester informeren voor een huisverbod?', 'Mag de politie zorgmeldingen aan het college geven?', 'Mag de GGZ de politie informeren bij acuut gevaar?'],
  chain: ['Kan GI-informatie via Veilig Thuis bij de burgemeester komen?', 'Kan informatie van de GGZ via de reclassering bij de partners in het Veiligheidshuis komen?'],
  rule: ['Is een convenant een grondslag?', 'Moet betrokkene vooraf weten dat er gedeeld wordt?'],
} as const

interface EmptyStateProps {
  readonly onAsk: (text: string) => void
  readonly asked: readonly Asked[]
  readonly onAgain: (hash: string) => void
  readonly forgotten: boolean
}

/** What one can ask here. */
export function EmptyState({ onAsk, asked, onAgain, forgotten }: EmptyStateProps) {
  const { empty, line } = useWords()
  return (
    <div className="empty">
      {forgotten ? <p className="card note">{line.forgotten}</p> : null}
      <h2 className="empty-title">{empty.title}</h2>
      <p className="empty-lead">{empty.lead}</p>
      <div className="examples">
        {(['pair', 'chain', 'rule'] as const).map((kind) => (
          <section key={kind} aria-labelledby={`examples-${kind}`}>
            <h3 id={`examples-${kind}`}>{empty[kind]}</h3>
            <Examples texts={EXAMPLES[kind]} onAsk={onAsk} />
          </section>
        ))}
      </div>
      {asked.length > 0 ? (
        <section aria-labelledby="asked-before" className="asked-before">
          <h3 id="asked-before"><Icon name="clock" />{line.history}</h3>
          <HistoryList asked={asked} onAgain={onAgain} />
        </section>
      ) : null}
      <p className="quiet">{empty.offline}</p>
    </div>
  )
}

/** Questions that are asked by choosing them. */
export const Examples = ({ texts, onAsk }: { texts: readonly string[]; onAsk: (text: string) => void }) => (
  <ul className="example-list" lang="nl">
    {texts.map((text) => <li key={text}><button type="button" className="example" onClick={() => onAsk(text)}>{text}</button></li>)}
  </ul>
)
