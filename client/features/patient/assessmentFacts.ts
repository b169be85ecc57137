import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { iceScore } from '../../../shared/grading/icans/iceScore.ts';
import type { CrsAssessment, IcansAssessment } from '../../../shared/model/observation.ts';
import type { Say } from '../../i18n/useWords.ts';

type Fact = readonly [label: string, value: string];
interface AssessmentWords {
  readonly assess: Say<'assessments'>;
  readonly scales: Say<'scales'>;
}

/** What was seen, in the order of the form; what nobody looked at says so. */
export function crsFacts(value: CrsAssessment, { assess, scales }: AssessmentWords): readonly Fact[] {
  const { temperature, oxygen, vasopressors, feverModifiers } = value;
  const comma = scales('listComma');
  const otherCause = (is: boolean, word: Parameters<typeof assess>[0]) => (is ? [assess(word)] : []);
  const oxygenText = () => {
    if (oxygen === null) return assess('notLookedAt');
    const flow = oxygen.flowLitresPerMinute;
    return [
      scales(`device.${oxygen.device}`),
      ...(flow === null ? [] : [scales('flow.litres', { flow: formatNumber(flow) })]),
      ...otherCause(oxygen.notForHypoxia, 'notForHypoxia'),
    ].join(comma);
  };
  const temperatureText = temperature === null ? assess('notLookedAt') : `${temperature.value} °${temperature.unit}`;
  const causes = [
    ...otherCause(value.feverOtherCause, 'feverOtherCause'),
    ...otherCause(value.hypotensionOtherCause, 'hypotensionOtherCause'),
    ...otherCause(value.hypoxiaOtherCause, 'hypoxiaOtherCause'),
  ];
  return [
    [assess('temperature'), temperatureText],
    [assess('hypotension'), answerText(value.hypotension, assess)],
    [assess('vasopressors'), vasopressors.join(comma)],
    [assess('oxygen'), oxygenText()],
    [assess('modifiers'), feverModifiers.map((drug) => scales(`modifier.${drug}`)).join(comma)],
    ...(causes.length === 0 ? [] : [[assess('otherCauses'), causes.join('\n')] as const]),
    [assess('note'), value.note],
  ];
}

export function icansFacts(value: IcansAssessment, { assess, scales }: AssessmentWords): readonly Fact[] {
  const { arousal, seizure, cerebralEdema, raisedPressureSigns } = value;
  const unseen = assess('notLookedAt');
  const arousalText = arousal === null ? unseen : scales(`arousal.${arousal}`);
  const arousalSaid = value.arousalOtherCause
    ? assess('explained', { what: arousalText, cause: assess('arousalOtherCause') })
    : arousalText;
  return [
    [assess('cognition'), cognitionText(value, assess, scales('listComma'))],
    [assess('arousal'), arousalSaid],
    [assess('seizure'), seizure === null ? unseen : scales(`seizure.${seizure}`)],
    [assess('motor'), answerText(value.deepFocalMotorWeakness, assess)],
    [assess('edema'), cerebralEdema === null ? assess('noImaging') : scales(`edema.${cerebralEdema}`)],
    [assess('signs'), raisedPressureSigns.map((sign) => scales(`sign.${sign}`)).join(scales('listComma'))],
    ...(value.intracranialHemorrhage ? [[assess('hemorrhage'), assess('yes')] as const] : []),
    [assess('note'), value.note],
  ];
}

function answerText(answer: boolean | null, assess: Say<'assessments'>): string {
  return answer === null ? assess('notLookedAt') : assess(answer ? 'yes' : 'no');
}

function cognitionText({ cognition }: IcansAssessment, assess: Say<'assessments'>, comma: string): string {
  if (cognition === null) return assess('tool.none');
  switch (cognition.tool) {
    case 'ICE': {
      const { orientation, naming, command, writing, attention } = cognition.items;
      const done = [...orientation, ...naming, command, writing, attention];
      const wrong = ICE.filter((item) => !done[item]).map((item) => assess(`ice.${item}`));
      const score = assess('iceScoreDone', { score: iceScore(cognition.items) });
      return wrong.length === 0 ? score : assess('iceScoreWrong', { score, items: wrong.join(comma) });
    }
    case 'ICE-score':
      return assess('iceScoreDone', { score: cognition.score });
    case 'CAPD':
      return assess('trendPoint', { tool: 'CAPD', score: cognition.score });
    case 'unable':
      return assess('tool.unable');
  }
}

const ICE = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
