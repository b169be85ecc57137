import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DEATH_NOS } from '../../../shared/dlt/deathNos.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { CaseView } from '../../../shared/model/views.ts';
import { studyDayOfPartial } from '../../../shared/time/studyDayOf.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useEnterTrial } from '../../lib/currentTrial.ts';
import { trpc } from '../../lib/trpc.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import { type CaseFacts, useCaseSentence } from '../../ui/useCaseSentence.ts';
import classes from './Case.module.css';
import { CaseActions } from './CaseActions.tsx';
import { CaseClock } from './CaseClock.tsx';
import { CaseEpisode } from './CaseEpisode.tsx';
import { CaseEvidence } from './CaseEvidence.tsx';
import { CaseLife } from './CaseLife.tsx';
import { CaseSignatures } from './CaseSignatures.tsx';
import { type CaseFindings, caseFindings } from './caseFindings.ts';
import { RuleAnswers } from './RuleAnswers.tsx';
import { useSeen } from './useSeen.ts';

/** All a monitor needs to decide one case: what happened, why it is here, how long there is, and who did what. */
export function CasePage({ caseId, asOf }: { readonly caseId: CaseId; readonly asOf: number | undefined }) {
  const query = useQuery({
    ...trpc.case.page.queryOptions(asOf === undefined ? { caseId } : { caseId, asOf }),
    placeholderData: keepPreviousData,
  });
  useEnterTrial(query.data?.trial.trialId);
  // On the wire a field of any JSON counts as one that may be missing; the server always sends it.
  return <QueryGate query={query}>{(view) => <Loaded view={view as CaseView} asOf={asOf} />}</QueryGate>;
}

function factsOf({ dltCase, assessment }: CaseView, { episode }: CaseFindings): CaseFacts {
  const day0On = assessment.window?.day0On;
  const onset = episode?.onset;
  return {
    termCode: episode?.termCode ?? DEATH_NOS,
    worstGrade: episode === null ? 5 : episode.worstGrade,
    onsetDay: onset === undefined || day0On === undefined ? null : studyDayOfPartial(onset, day0On),
    ruleIds: dltCase.ruleIds,
  };
}

function Loaded({ view, asOf }: { readonly view: CaseView; readonly asOf: number | undefined }) {
  const say = useWords('cases');
  const vocabulary = useWords('vocabulary');
  const { dltCase, subject, trial } = view;
  useSeen(view);
  const findings = caseFindings(dltCase, view.assessment);
  const sentence = useCaseSentence()(factsOf(view, findings));
  const search = asOf === undefined ? {} : { asOf };
  const links = (
    <nav className={classes.links}>
      <Link
        to="/trials/$trialId/patients/$subjectNumber"
        params={{ trialId: trial.trialId, subjectNumber: subject.subjectNumber }}
        search={search}
      >
        {say('patientPage')}
      </Link>
      <Link to="/audit/$kind/$id" params={{ kind: 'case', id: dltCase.caseId }}>
        {say('auditTrail')}
      </Link>
      <Link to="/trials/$trialId/cases" params={{ trialId: trial.trialId }} search={search}>
        {say('caseListLink')}
      </Link>
    </nav>
  );
  const state = `${vocabulary(`caseState.${dltCase.state}`)} · ${vocabulary(`urgency.${dltCase.urgency}`)}`;
  return (
    <>
      <PageHeader
        title={say('caseTitle', { id: dltCase.caseId, subject: subject.subjectNumber })}
        aside={`${state} · ${subject.doseLevel ?? '–'} · ${trial.registryId}`}
        actions={links}
      />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Section title={say('whatHappened')}>
            <CaseEpisode sentence={sentence} episode={findings.episode} />
          </Section>
          <RuleAnswers view={view} findings={findings} />
          <CaseEvidence view={view} />
        </div>
        <div className={classes.stack}>
          <CaseActions view={view} sentence={sentence} />
          <CaseSignatures view={view} />
          <CaseClock view={view} findings={findings} />
          <CaseLife view={view} />
        </div>
      </div>
    </>
  );
}
