import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { FigureSheet } from '../../charts/figure-sheet/FigureSheet.tsx';
import type { FigureNumbers } from '../../charts/figure-sheet/figureNumbers.ts';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import type { SignalsProps } from './signalsProps.ts';
import type { SignalsTable } from './signalsSearch.ts';

interface SignalsSheetProps {
  readonly page: SignalsProps;
  readonly name: SignalsTable;
  readonly title: string;
  readonly numbers: FigureNumbers;
  /** Method, prior and settings, in words. */
  readonly method: string;
  readonly leftOut?: string | undefined;
  /** Was it listed before anybody looked? */
  readonly basis: 'listed' | 'exploratory';
  readonly drawn?: boolean;
  readonly children: ReactNode;
}

/** One part of the page in its sheet, with cut, population, what is left out, method and basis under it. */
export function SignalsSheet({
  page,
  name,
  title,
  numbers,
  method,
  leftOut,
  basis,
  drawn,
  children,
}: SignalsSheetProps) {
  const { view, search, onSearch } = page;
  const { trial, protocol, asOf, signals } = view;
  const say = useWords('signals');
  const figures = useWords('figures');
  const { href } = useRouter().buildLocation({
    to: '/trials/$trialId/signals',
    params: { trialId: trial.trialId },
    search: { ...search, asOf: asOf.seq, moment: asOf.at },
  });
  const { as, ...rest } = search;
  const caption = [
    figures(asOf.past ? 'captionPast' : 'captionCut', { seq: asOf.seq, at: formatInstant(asOf.at, screenZone()) }),
    figures('captionPopulation.dosed', { n: signals.lines[0]?.of ?? 0 }),
    leftOut ?? figures('captionNothingLeftOut'),
    method,
    basis === 'listed'
      ? say('basis.listed', { version: protocol.version, basis: signals.settings.origin.basis })
      : say('basis.exploratory'),
    figures('captionDictionary', { version: trial.ctcaeVersion, protocol: protocol.version }),
    ...(trial.simulated ? [figures('captionSimulated')] : []),
  ];
  return (
    <FigureSheet
      title={title}
      numbers={numbers}
      caption={caption}
      fileName={`${trial.registryId}-signals-${name}`}
      href={href}
      isTable={as === name}
      onTable={(isTable) => onSearch(isTable ? { ...search, as: name } : rest)}
      drawn={drawn ?? false}
    >
      {children}
    </FigureSheet>
  );
}
