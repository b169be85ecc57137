import { useNavigate, useRouter } from '@tanstack/react-router';
import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import { doseLadder, type LadderRung } from '../../../shared/cohort/doseLadder.ts';
import { pendingCount } from '../../../shared/cohort/pendingCount.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { DoseLadder } from '../../charts/dose-ladder/DoseLadder.tsx';
import { FigureSheet } from '../../charts/figure-sheet/FigureSheet.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import classes from './Cohort.module.css';
import { useLevelName } from './useLevelName.ts';

interface DecisionSheetProps {
  readonly view: CohortView;
  readonly chosen: number;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}

/** The dose ladder with the rule's boundary and how far it is, for the meeting. Source: [FIGURES §2.9]. */
export function DecisionSheet({ view, chosen, isTable, onTable }: DecisionSheetProps) {
  const say = useWords('cohort');
  const nameOf = useLevelName();
  const words = useLadderWords(view);
  const navigate = useNavigate();
  const router = useRouter();
  const { trial, asOf, levels } = view;
  const rungs = doseLadder(view);
  const search = asOf.past ? { asOf: asOf.seq } : {};
  const toPatient = (subjectNumber: string) => ({
    to: '/trials/$trialId/patients/$subjectNumber' as const,
    params: { trialId: trial.trialId, subjectNumber },
    search,
  });
  const level = levels[chosen]?.doseLevel;
  const { href } = router.buildLocation({
    to: '/trials/$trialId/cohort',
    params: { trialId: trial.trialId },
    search: {
      asOf: asOf.seq,
      moment: asOf.at,
      ...(level != null && { level }),
      ...(isTable && { as: 'table' as const }),
    },
  });
  return (
    <FigureSheet
      title={say('sheet')}
      numbers={words.numbers(rungs)}
      caption={words.caption}
      fileName={`${trial.registryId}-decision-sheet`}
      href={href}
      isTable={isTable}
      onTable={onTable}
      drawn
    >
      <DoseLadder
        label={say('sheetFigure')}
        rows={rungs.map((rung, at) => ({
          name: nameOf(rung.counts.doseLevel),
          dose: words.dose(rung),
          squares: rung.squares,
          counts: words.counts(rung),
          rule: words.rule(rung),
          isChosen: rungs.length > 1 && at === chosen,
        }))}
        standingName={(standing) => say(`standing.${standing}`)}
        hrefOf={(subjectNumber) => router.buildLocation(toPatient(subjectNumber)).href}
        onOpen={(subjectNumber) => void navigate(toPatient(subjectNumber))}
      />
      <p className={classes.under}>{say('sheetNote')}</p>
    </FigureSheet>
  );
}

function useLadderWords({ protocol, total, asOf, trial, unseen, boundary }: CohortView) {
  const say = useWords('cohort');
  const figures = useWords('figures');
  const overview = useWords('overview');
  const nameOf = useLevelName();
  const dose = ({ counts: { doseLevel } }: LadderRung): string => {
    const found = protocol.doseLevels.find(({ name }) => name === doseLevel);
    return found === undefined ? '' : `${formatNumber(found.cellsE6PerKg)} ×10⁶/kg`;
  };
  const stop = ({ stopAt }: LadderRung): string =>
    stopAt === null ? say('ladderNoRule') : say('ladderStop', { dlts: stopAt.dlts, n: stopAt.patients });
  const down = ({ untilDown, decision }: LadderRung): string => {
    if (untilDown === null) return say('ladderNoDown');
    if (untilDown > 0) return say('ladderDown', { count: untilDown });
    return decision === null ? say('boundaryMet') : say('ladderNow', { action: say(`actionShort.${decision}`) });
  };
  const up = ({ untilUp, untilDown, decision, above }: LadderRung): string => {
    if (above === 'none' || above === 'closed') return say(`ladderAbove.${above}`);
    if (untilUp === null || untilDown === 0) return '';
    if (untilUp > 0) return say('ladderUp', { count: untilUp });
    return decision === null ? '' : say('ladderNow', { action: say(`actionShort.${decision}`) });
  };
  return {
    dose,
    counts: ({ counts }: LadderRung) =>
      say('ladderCounts', {
        dlt: counts.dlt,
        evaluable: counts.evaluable,
        pending: pendingCount(counts),
        treated: counts.treated,
      }),
    rule: (rung: LadderRung): readonly string[] => [stop(rung), down(rung), up(rung)].filter((line) => line !== ''),
    numbers: (rungs: readonly LadderRung[]) => ({
      header: [
        say('level'),
        say('dose'),
        say('treated'),
        say('evaluable'),
        ...(['dlt', 'possible-dlt', 'committee', 'pending-data', 'in-window', 'clear', 'not-evaluable'] as const).map(
          (standing) => say(`standing.${standing}`),
        ),
        say('ladderRule'),
        say('ladderDistance'),
      ],
      rows: rungs.map((rung) => {
        const { counts } = rung;
        return [
          nameOf(counts.doseLevel),
          dose(rung),
          counts.treated,
          counts.evaluable,
          counts.dlt,
          counts.possibleDlt,
          counts.committee,
          counts.pendingData,
          counts.inWindow,
          counts.evaluable - counts.dlt,
          counts.notEvaluable,
          stop(rung),
          [down(rung), up(rung)].filter((line) => line !== '').join('; '),
        ];
      }),
    }),
    caption: [
      figures(asOf.past ? 'captionPast' : 'captionCut', { seq: asOf.seq, at: formatInstant(asOf.at, screenZone()) }),
      say('captionPopulation', { n: total.treated, day: protocol.dltWindow.toDay }),
      unseen === 0 ? figures('captionNothingLeftOut') : say('ladderUnseen', { count: unseen }),
      say('captionDesign', { design: say(`design.${protocol.cohort.design}`), version: protocol.version }),
      ...(protocol.cohort.design === 'none' && boundary !== null ? [boundary.ruleId] : []),
      say('originLine', { basis: protocol.cohort.designOrigin.basis }),
      ...(protocol.illustrative ? [overview('illustrative')] : []),
      ...(trial.simulated ? [figures('captionSimulated')] : []),
    ],
  };
}
