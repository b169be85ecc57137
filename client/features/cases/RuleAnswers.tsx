import { Link } from '@tanstack/react-router';
import { ruleSentence } from '../../../shared/dlt/ruleSentence.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { Finding } from '../../../shared/model/assessment.ts';
import type { ObservationId } from '../../../shared/model/ids.ts';
import type { CaseView } from '../../../shared/model/views.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TraceList } from '../../ui/TraceList.tsx';
import classes from './Case.module.css';
import type { CaseFindings } from './caseFindings.ts';
import { RuleQuestions } from './RuleQuestions.tsx';

interface RuleAnswersProps {
  readonly view: CaseView;
  readonly findings: CaseFindings;
}

/** What each rule answers and why; both the answer the case stands on and the present one where they differ. */
export function RuleAnswers({ view, findings }: RuleAnswersProps) {
  const say = useWords('cases');
  const { then, now, hasChanged } = findings;
  const changedAt = view.dltCase.steps.at(-1)!.at;
  const { zone } = view.site;
  return (
    <Section title={say('rulesTitle')} aside={say('protocolVersion', { version: view.protocol.version })}>
      {hasChanged ? (
        <>
          <Notice tone="strong" icon="alert">
            {say('changedNotice')}
          </Notice>
          <h3 className={classes.heading}>
            {say('rulesNow')} <span>{say('assessedAt', { at: formatInstant(view.asOf.at, zone) })}</span>
          </h3>
          <Answers view={view} findings={now} />
          <h3 className={classes.heading}>
            {say('rulesThen')} <span>{say('assessedAt', { at: formatInstant(changedAt, zone) })}</span>
          </h3>
          <Answers view={view} findings={then} />
        </>
      ) : (
        <>
          <p className={classes.quiet}>{say('sameNotice')}</p>
          <Answers view={view} findings={then} />
        </>
      )}
    </Section>
  );
}

function Answers({ view, findings }: { readonly view: CaseView; readonly findings: readonly Finding[] }) {
  const say = useWords('cases');
  if (findings.length === 0) return <p>{say('noFindings')}</p>;
  return findings.map((finding) => <Answer key={finding.ruleId} view={view} finding={finding} />);
}

function Answer({ view, finding }: { readonly view: CaseView; readonly finding: Finding }) {
  const say = useWords('cases');
  const sayTrace = useWords('trace');
  const language = useLanguage();
  const { protocol, site } = view;
  const rule = protocol.rules.find(({ id }) => id === finding.ruleId);
  return (
    <article className={classes.rule}>
      <p className={classes.ruleHead}>
        <strong>{finding.ruleId}</strong> {rule?.wording[language]} <em>{sayTrace(`outcome.${finding.outcome}`)}</em>
      </p>
      {rule !== undefined && (
        <p className={classes.quiet}>
          {sayTrace('asData', { sentence: ruleSentence(rule, language, protocol.dltWindow) })}
        </p>
      )}
      <TraceList
        trace={finding.trace}
        exclusions={protocol.exclusions}
        zone={site.zone}
        evidenceLink={(id) => <EvidenceLink key={id} id={id} view={view} />}
      />
      <RuleQuestions view={view} ruleId={finding.ruleId} />
      {rule !== undefined && (
        <p className={classes.origin}>
          {rule.origin.kind === 'assumption'
            ? sayTrace('illustrative', { basis: rule.origin.basis })
            : say('ruleOrigin', { basis: rule.origin.basis })}
        </p>
      )}
    </article>
  );
}

function EvidenceLink({ id, view }: { readonly id: ObservationId; readonly view: CaseView }) {
  const say = useWords('trace');
  const kind = view.evidence.find(({ observationId }) => observationId === id)?.value.kind;
  // A voided record is no evidence any more, yet its history stays.
  return (
    <Link to="/audit/$kind/$id" params={{ kind: kind ?? 'adverse-event', id }} title={say('evidence', { id })}>
      #{id}
    </Link>
  );
}
