import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CohortView, TrialCaseView } from '../../../shared/cohort/cohortView.ts';
import { isReportedByPeople } from '../../../shared/cohort/reconcileTrialCases.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { PauseFinding } from '../../../shared/model/cohort.ts';
import type { PauseRule } from '../../../shared/model/protocol.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Cohort.module.css';
import { useSomeNumbers } from './useSomeNumbers.ts';

/** Every pause rule with its answer, the patients behind it, and what people did about it. */
export function PauseSection({ view }: { readonly view: CohortView }) {
  const say = useWords('cohort');
  const language = useLanguage();
  const acts = usePauseActs(view);
  const rules = view.protocol.pauseRules ?? [];
  return (
    <Section title={say('pauses')} flush>
      {acts.error !== undefined && acts.reporting === null && <Notice tone="alarm">{acts.error}</Notice>}
      <div className={classes.wide}>
        <table className={classes.table}>
          <HeaderRow titles={(['rule', 'answer', 'behind', 'caseState'] as const).map((key) => say(key))} />
          <tbody>
            {rules.map((rule) => {
              const finding = view.findings.find(({ ruleId }) => ruleId === rule.id);
              const known = view.cases.find(({ trialCase }) => trialCase.ruleId === rule.id);
              return (
                <tr key={rule.id}>
                  <th scope="row">
                    {rule.id} <span className={classes.quiet}>{rule.wording[language]}</span>
                  </th>
                  <td>{finding !== undefined && say(`truth.${finding.met}`)}</td>
                  <td>{finding !== undefined && <Behind finding={finding} view={view} />}</td>
                  <td>
                    <CaseCell rule={rule} known={known} view={view} acts={acts} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {acts.reporting !== null && (
        <ReasonDialog
          opened
          title={say('reportTitle', { rule: acts.reporting.id })}
          confirmLabel={say('reportIt')}
          busy={acts.isBusy}
          error={acts.error}
          onClose={acts.close}
          onConfirm={acts.report}
        >
          <p className={classes.text}>{acts.reporting.wording[language]}</p>
          <p className={classes.text}>{say('reportText')}</p>
        </ReasonDialog>
      )}
    </Section>
  );
}

function Behind({ finding, view }: { readonly finding: PauseFinding; readonly view: CohortView }) {
  const say = useWords('cohort');
  const someNumbers = useSomeNumbers();
  const behind = new Set(finding.grounds.map(({ subjectId }) => subjectId));
  const named = view.patients
    .filter(({ subjectId }) => behind.has(subjectId))
    .map(({ subjectNumber }) => subjectNumber);
  const reasons = finding.grounds.flatMap(({ facts }) => (typeof facts.reason === 'string' ? [facts.reason] : []));
  const others = finding.grounds.filter(({ key }) => key === 'other').length;
  const parts = [
    ...(named.length > 0 ? [say('onePatient', { numbers: someNumbers(named) })] : []),
    ...(others > 0 ? [say('otherSites', { count: others })] : []),
    ...reasons,
  ];
  return <>{parts.length === 0 ? say('noCase') : parts.join(' · ')}</>;
}

function CaseCell(props: {
  readonly rule: PauseRule;
  readonly known: TrialCaseView | undefined;
  readonly view: CohortView;
  readonly acts: ReturnType<typeof usePauseActs>;
}) {
  const { rule, known, view, acts } = props;
  const say = useWords('cohort');
  const session = useSession();
  const { trialId } = view.trial;
  const state = known?.trialCase.state;
  const isOpen = state === 'raised' || state === 'acknowledged' || state === 'reopened';
  const mayReport = isReportedByPeople(rule) && !isOpen && mayIn(session, 'cohort.report', trialId) && !view.asOf.past;
  const mayTake =
    (state === 'raised' || state === 'reopened') && mayIn(session, 'cohort.acknowledge', trialId) && !view.asOf.past;
  const last = known?.trialCase.steps.at(-1);
  return (
    <>
      {state === undefined ? say('noCase') : <strong>{say(`caseState.${state}`)}</strong>}
      {last !== undefined && (
        <div className={classes.quiet}>
          {last.by} · {formatInstant(last.at, screenZone())}
        </div>
      )}
      {mayTake && known !== undefined && (
        <Button size="compact-sm" variant="default" loading={acts.isBusy} onClick={() => acts.take(known)}>
          {say('takeOn')}
        </Button>
      )}
      {mayReport && (
        <Button size="compact-sm" variant="default" onClick={() => acts.ask(rule)}>
          {say('reportIt')}
        </Button>
      )}
    </>
  );
}

function usePauseActs({ trial: { trialId } }: CohortView) {
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const requestId = useRef(newRequestId());
  const [reporting, setReporting] = useState<PauseRule | null>(null);
  const settled = {
    onSuccess: () => setReporting(null),
    onSettled: () => {
      requestId.current = newRequestId();
      return queryClient.invalidateQueries({ queryKey: trpc.cohort.pathKey() });
    },
  };
  const report = useMutation(trpc.cohort.report.mutationOptions(settled));
  const acknowledge = useMutation(trpc.cohort.acknowledge.mutationOptions(settled));
  const error = report.error ?? acknowledge.error;
  return {
    reporting,
    isBusy: report.isPending || acknowledge.isPending,
    error: error === null ? undefined : errorText(error),
    close: () => setReporting(null),
    ask: (rule: PauseRule) => {
      report.reset();
      acknowledge.reset();
      setReporting(rule);
    },
    report: (reason: string) =>
      report.mutate({ requestId: requestId.current, trialId, ruleId: reporting?.id ?? '', reason }),
    take: ({ trialCase, version }: TrialCaseView) =>
      acknowledge.mutate({ requestId: requestId.current, trialCaseId: trialCase.id, expectedVersion: version }),
  };
}
