import type { ReactNode } from 'react';
import { formatInstant } from '../../shared/format/formatInstant.ts';
import type { Finding } from '../../shared/model/assessment.ts';
import type { ObservationId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import { type Say, useLanguage, useWords } from '../i18n/useWords.ts';
import classes from './FindingList.module.css';
import { Icon } from './Icon.tsx';
import { TraceList } from './TraceList.tsx';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly protocol: Protocol;
  readonly zone: string;
  readonly evidenceLink?: (id: ObservationId) => ReactNode;
}

const RANK = { dlt: 0, undecided: 1, 'not-dlt': 2 } as const;

/** What the rules say of one event: the weightiest answer first, its reasons open, the others folded. */
export function FindingList({ findings, protocol, zone, evidenceLink }: FindingListProps) {
  const say = useWords('observations');
  const language = useLanguage();
  if (findings.length === 0) return <p className={classes.none}>{say('verdict.none')}</p>;
  const ordered = findings.toSorted((a, b) => RANK[a.outcome] - RANK[b.outcome]);
  return (
    <ul className={classes.list}>
      {ordered.map((finding, i) => (
        <li key={`${finding.ruleId} ${finding.outcome} ${finding.ripensAt}`} data-outcome={finding.outcome}>
          <details open={i === 0}>
            <summary className={classes.verdict}>
              <VerdictIcon finding={finding} />
              <span>{verdictText(finding, say, zone)}</span>
            </summary>
            <p className={classes.rule}>{protocol.rules.find(({ id }) => id === finding.ruleId)?.wording[language]}</p>
            <TraceList
              trace={finding.trace}
              exclusions={protocol.exclusions}
              zone={zone}
              {...(evidenceLink === undefined ? {} : { evidenceLink })}
            />
          </details>
        </li>
      ))}
    </ul>
  );
}

function VerdictIcon({ finding }: { readonly finding: Finding }) {
  switch (finding.outcome) {
    case 'dlt':
      return <Icon name="flag" />;
    case 'undecided':
      return <Icon name={finding.ripensAt === null ? 'question' : 'hourglass'} />;
    case 'not-dlt':
      return <Icon name="dash" />;
  }
}

/** One sentence a person can act on. */
export function verdictText({ outcome, ruleId, ripensAt }: Finding, say: Say<'observations'>, zone: string): string {
  switch (outcome) {
    case 'dlt':
      return say('verdict.dlt', { ruleId });
    case 'not-dlt':
      return say('verdict.not-dlt', { ruleId });
    case 'undecided':
      return ripensAt === null
        ? say('verdict.undecided', { ruleId })
        : say('verdict.ripens', { ruleId, at: formatInstant(ripensAt, zone) });
  }
}
