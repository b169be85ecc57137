import type { Protocol } from '../../../shared/model/protocol.ts';
import type { JsonValue } from '../../../shared/model/views.ts';
import { diffProtocols, type ProtocolDifference } from '../../../shared/protocol/diffProtocols.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import classes from './Protocol.module.css';

/** What one version says otherwise than another, in sentences. */
export function DiffList({ before, after }: { readonly before: Protocol; readonly after: Protocol }) {
  const say = useWords('protocol');
  const { items, settings } = diffProtocols(before, after);
  if (items.length === 0 && settings.length === 0) return <p className={classes.text}>{say('diff.none')}</p>;
  return (
    <ul className={classes.diff} aria-label={say('diff.list')}>
      {items.map((item) => (
        <DiffItem key={item.id} item={item} />
      ))}
      {settings.map(({ path, before: was, after: is }) => (
        <li key={path} data-kind="changed">
          <span className={classes.diffHead}>
            <strong>{path}</strong> <span className={classes.tag}>{say('diff.changed')}</span>
          </span>
          <del>{valueText(was)}</del>
          <ins>{valueText(is)}</ins>
        </li>
      ))}
    </ul>
  );
}

function valueText(value: JsonValue | undefined): string {
  return value === undefined ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function DiffItem({ item: { id, kind, before, after, terms } }: { readonly item: ProtocolDifference }) {
  const say = useWords('protocol');
  const language = useLanguage();
  const [was, is] = kind === 'reworded' ? [wordsOf(before), wordsOf(after)] : [sentenceOf(before), sentenceOf(after)];
  return (
    <li data-kind={kind}>
      <span className={classes.diffHead}>
        <strong>{id}</strong> <span className={classes.tag}>{say(`diff.${kind}`)}</span>
      </span>
      {was !== '' && <del>{was}</del>}
      {is !== '' && <ins>{is}</ins>}
      {terms.added[language].length > 0 && (
        <span>{say('diff.termsAdded', { terms: terms.added[language].join(', ') })}</span>
      )}
      {terms.removed[language].length > 0 && (
        <span>{say('diff.termsRemoved', { terms: terms.removed[language].join(', ') })}</span>
      )}
    </li>
  );

  function sentenceOf(one: ProtocolDifference['before']): string {
    return one?.sentence[language] ?? '';
  }
  function wordsOf(one: ProtocolDifference['before']): string {
    return one === null ? '' : [one.wording?.[language], one.origin.basis].filter(Boolean).join(' – ');
  }
}
