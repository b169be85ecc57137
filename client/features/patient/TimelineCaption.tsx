import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Caption } from '../../ui/Caption.tsx';
import type { TimelineModel } from './timelineModel.ts';

/** Cut, population, filter, what is not drawn and why, dictionary. */
export function useCaptionParts(view: PatientView, model: TimelineModel): readonly string[] {
  const say = useWords('patient');
  const labs = useWords('labStrips');
  const { asOf, site, assessment, trial } = view;
  const reasons = { ...model.leftOut, outOfRange: model.outOfRange };
  const leftOut = (['noDay', 'notANumber', 'otherUnit', 'outOfRange'] as const).flatMap((reason) =>
    reasons[reason] === 0 ? [] : [say(`leftOut.${reason}`, { count: reasons[reason] })],
  );
  const cut = say('captionCut', { at: formatInstant(asOf.at, site.zone), seq: asOf.seq });
  return [
    asOf.past ? `${cut} (${say('captionPast')})` : cut,
    say('captionN', { count: assessment.episodes.filter(({ origin }) => origin === 'reported').length }),
    model.since === undefined ? say('captionFilter') : say('captionSince', { seq: model.since }),
    leftOut.length === 0 ? say('captionAllDrawn') : say('captionLeftOut', { parts: leftOut.join(', ') }),
    ...(model.otherLabs === 0 ? [] : [labs('captionOtherLabs', { count: model.otherLabs })]),
    say('captionDictionary', { version: trial.ctcaeVersion }),
    ...(trial.simulated ? [say('captionSimulated')] : []),
  ];
}

export function TimelineCaption({ view, model }: { readonly view: PatientView; readonly model: TimelineModel }) {
  return <Caption parts={useCaptionParts(view, model)} />;
}
