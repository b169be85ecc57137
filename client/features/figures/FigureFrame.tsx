import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { FigureSheet } from '../../charts/figure-sheet/FigureSheet.tsx';
import type { FigureNumbers } from '../../charts/figure-sheet/figureNumbers.ts';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { FilteredState } from '../../ui/FiveStates.tsx';
import { withFilter } from './FigureFilters.tsx';
import type { FigureProps, SheetProps } from './figureProps.ts';
import { patientChoice } from './patientChoice.ts';
import { useFilterWords } from './useFilterWords.ts';

export type { FigureNumbers };

interface FigureFrameProps {
  /** With whom is selected, where the figure knows its patients. */
  readonly figure: SheetProps & Partial<Pick<FigureProps, 'selected' | 'onSelect'>>;
  readonly title: string;
  /** Or how to make them: what nobody asks to see is not made. */
  readonly numbers: FigureNumbers | (() => FigureNumbers);
  /** How many of what is counted, and how many records are left out and why. */
  readonly counted: { readonly patients: number; readonly leftOut: readonly string[] };
  /** Of values, not of events: the caption says so. */
  readonly measured?: boolean;
  /** A figure that is drawn and can leave as a picture; a table of figures cannot. */
  readonly drawn: boolean;
  readonly children: ReactNode;
}

/** A figure of this page in its sheet: the caption of its filter, and the address that brings the view back. */
export function FigureFrame({ figure, title, numbers, counted, measured = false, drawn, children }: FigureFrameProps) {
  const { view, search, onSearch, selected, onSelect } = figure;
  const router = useRouter();
  const { href } = router.buildLocation({
    to: '/trials/$trialId/figures',
    params: { trialId: view.trial.trialId },
    search: { ...search, asOf: view.asOf.seq, moment: view.asOf.at },
  });
  const { as, ...asFigure } = search;
  return (
    <FigureSheet
      title={title}
      numbers={numbers}
      caption={useCaption(figure, counted, measured)}
      fileName={`${view.trial.registryId}-${search.figure ?? 'incidence'}`}
      href={href}
      isTable={as === 'table'}
      onTable={(isTable) => onSearch(isTable ? { ...search, as: 'table' } : asFigure)}
      drawn={drawn}
      choice={selected === undefined || onSelect === undefined ? undefined : patientChoice({ selected, onSelect })}
      empty={
        counted.patients === 0 ? <FilteredState onClear={() => onSearch(withFilter(search, undefined))} /> : undefined
      }
    >
      {children}
    </FigureSheet>
  );
}

function useCaption(
  { view: { asOf, trial, protocol }, filter }: SheetProps,
  { patients, leftOut }: FigureFrameProps['counted'],
  measured: boolean,
) {
  const say = useWords('figures');
  const words = useFilterWords(filter);
  const at = useMemo(() => formatInstant(asOf.at, screenZone()), [asOf.at]);
  return [
    say(asOf.past ? 'captionPast' : 'captionCut', { seq: asOf.seq, at }),
    say(`${measured ? 'captionMeasured' : 'captionPopulation'}.${filter.population}`, { n: patients }),
    words === '' ? say('captionNoFilter') : say('captionFilter', { filter: words }),
    leftOut.length === 0 ? say('captionNothingLeftOut') : leftOut.join(' · '),
    say('captionDay0'),
    say(measured ? 'captionVersion' : 'captionDictionary', { version: trial.ctcaeVersion, protocol: protocol.version }),
    ...(trial.simulated ? [say('captionSimulated')] : []),
  ];
}
