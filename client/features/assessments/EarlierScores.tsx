import { formatPartial } from '../../../shared/format/formatPartial.ts';
import { type GradedIcansLook, gradeIcansLooks } from '../../../shared/grading/icans/gradeIcansLooks.ts';
import { iceScore } from '../../../shared/grading/icans/iceScore.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { partialInterval } from '../../../shared/time/partialInterval.ts';
import { ScoreTrend } from '../../charts/score-trend/ScoreTrend.tsx';
import { useWords } from '../../i18n/useWords.ts';

const MAX = { ICE: 10, CAPD: 32 } as const;

interface EarlierScoresProps {
  readonly view: PatientView;
  /** The record that is being corrected. */
  readonly except: number | undefined;
  readonly tool: keyof typeof MAX;
}

/** The scores of one test so far: a fall is seen before a grade changes. */
export function EarlierScores({ view, except, tool }: EarlierScoresProps) {
  const say = useWords('assessments');
  const scales = useWords('scales');
  const points = gradeIcansLooks(view.history).flatMap((look) => {
    const { observationId, value } = look.recorded;
    const score = scoreOf(look, tool);
    if (score === undefined || observationId === except) return [];
    const { grade } = look.answer;
    return [
      {
        key: observationId,
        atMs: partialInterval(value.at, view.site.zone).fromMs,
        when: formatPartial(value.at),
        score,
        grade: grade === null ? scales('titleOpen', { scale: 'ICANS' }) : scales('title', { scale: 'ICANS', grade }),
      },
    ];
  });
  return <ScoreTrend title={`${say('trend')}: ${tool}`} label={say('trendLabel')} points={points} max={MAX[tool]} />;
}

function scoreOf({ recorded }: GradedIcansLook, tool: keyof typeof MAX): number | undefined {
  const { cognition } = recorded.value;
  if (cognition === null || cognition.tool === 'unable') return undefined;
  if (cognition.tool === 'CAPD') return tool === 'CAPD' ? cognition.score : undefined;
  if (tool === 'CAPD') return undefined;
  return cognition.tool === 'ICE' ? iceScore(cognition.items) : cognition.score;
}
