import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { ExpeditedEventView } from '../../../shared/model/expeditedViews.ts';
import type { SafetyEntry } from '../../../shared/model/safetyReport.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import classes from './Expedited.module.css';
import { useClockText } from './useClockText.ts';

/** What the sponsor knew, judged and sent, each with who and when; an opinion shows whether its signature still stands. */
export function SponsorEntries({ view }: { readonly view: ExpeditedEventView }) {
  const say = useWords('expedited');
  const vocabulary = useWords('vocabulary');
  const { entries, settings, signatures } = view;
  const text = useClockText(settings.zone);

  function said(entry: SafetyEntry): string {
    switch (entry.kind) {
      case 'aware':
        return say('entry.aware', { version: entry.version, at: text.moment(entry.knownAt), note: entry.note });
      case 'causality': {
        const opinions = entry.opinions.map(
          ({ agent, relatedness }) => `${vocabulary(`agent.${agent}`)} ${vocabulary(`relatedness.${relatedness}`)}`,
        );
        return say('entry.causality', { opinions: opinions.join(', '), reason: entry.reason });
      }
      case 'sent': {
        const { region, sentAt, isComplete, reference } = entry.report;
        return say('entry.sent', {
          region: say(`region.${region}`),
          at: text.moment(sentAt),
          complete: say(isComplete ? 'complete' : 'incomplete'),
          reference: reference === '' ? '' : `, ${reference}`,
        });
      }
    }
  }
  function signed(entry: SafetyEntry): string {
    if (entry.kind !== 'causality') return '';
    const signature = signatures.find(({ id }) => id === entry.signatureId);
    if (signature === undefined) return '';
    return ` · ${say(signature.standing === 'valid' ? 'signedValid' : 'signedVoid')}`;
  }
  const role = (name: string) => {
    const known = ROLES.find((one) => one === name);
    return known === undefined ? name : vocabulary(`role.${known}`);
  };

  return (
    <section aria-label={say('saidTitle')}>
      <h3 className={classes.heading}>{say('saidTitle')}</h3>
      {entries.length === 0 && <p className={classes.quiet}>{say('saidNone')}</p>}
      <ol className={classes.plain}>
        {entries.map((entry) => (
          <li key={entry.seq}>
            {said(entry)}
            <div className={classes.quiet}>
              {say('entryBy', { by: entry.by, role: role(entry.role), at: formatInstant(entry.at, settings.zone) })}
              {signed(entry)}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
