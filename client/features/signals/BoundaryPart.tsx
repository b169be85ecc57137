import { useRouter } from '@tanstack/react-router';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { BoundarySheet } from '../../charts/safety-boundary/BoundarySheet.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { Section } from '../../ui/Section.tsx';
import { PatientLinks } from './PatientLinks.tsx';
import classes from './Signals.module.css';
import type { SignalsProps } from './signalsProps.ts';

/** The boundary with what stops next, and who had a DLT. */
export function BoundaryPart({ view, search, onSearch }: SignalsProps) {
  const say = useWords('signals');
  const cohort = useWords('cohort');
  const figures = useWords('figures');
  const router = useRouter();
  const { trial, protocol, asOf, boundary, signals } = view;
  if (boundary === null) {
    return (
      <Section title={cohort('boundary')}>
        <p>{cohort('boundaryNone')}</p>
      </Section>
    );
  }
  const { href } = router.buildLocation({
    to: '/trials/$trialId/signals',
    params: { trialId: trial.trialId },
    search: { ...search, asOf: asOf.seq, moment: asOf.at },
  });
  const { as, ...rest } = search;
  return (
    <BoundarySheet
      boundary={boundary}
      dosed={signals.lines[0]?.of ?? 0}
      cut={figures(asOf.past ? 'captionPast' : 'captionCut', {
        seq: asOf.seq,
        at: formatInstant(asOf.at, screenZone()),
      })}
      windowDay={protocol.dltWindow.toDay}
      origin={[
        figures('captionDictionary', { version: trial.ctcaeVersion, protocol: protocol.version }),
        ...(trial.simulated ? [figures('captionSimulated')] : []),
      ]}
      fileName={`${trial.registryId}-signals-boundary`}
      href={href}
      isTable={as === 'boundary'}
      onTable={(isTable) => onSearch(isTable ? { ...search, as: 'boundary' } : rest)}
    >
      <p className={classes.text}>
        {say('withDlt')} <PatientLinks view={view} numbers={view.withDlt} />
      </p>
    </BoundarySheet>
  );
}
