import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MeasuredFiguresView } from '../../../../shared/figures/measured/measuredFiguresView.ts';
import { patientsOnly } from '../../../../shared/figures/measured/measuredSelection.ts';
import { reviveMeasured } from '../../../../shared/figures/measured/reviveMeasured.ts';
import { asOfInput } from '../../../lib/asOfInput.ts';
import { trpc } from '../../../lib/trpc.ts';
import { QueryGate } from '../../../ui/QueryGate.tsx';
import type { FigureProps } from '../figureProps.ts';
import { CountsFigure } from './CountsFigure.tsx';
import { KineticsFigure } from './KineticsFigure.tsx';
import { LiverFigure } from './LiverFigure.tsx';
import type { MeasuredProps } from './measuredProps.ts';

/** The figures of what was measured; they are asked for when one of them is opened. */
export function MeasuredFigures(props: FigureProps) {
  const { trialId } = props.view.trial;
  const query = useQuery({
    ...trpc.trial.measuredFigures.queryOptions({ trialId, ...asOfInput(props.search) }),
    placeholderData: keepPreviousData,
  });
  return <QueryGate query={query}>{(sent) => <LoadedMeasured {...props} sent={sent} />}</QueryGate>;
}

/** The figure once its own value has arrived; the caption names the change that value stands on. */
export function LoadedMeasured({ sent, ...figure }: FigureProps & { readonly sent: MeasuredFiguresView }) {
  const measured = useMemo(() => reviveMeasured(sent.data), [sent]);
  const filter = useMemo(() => patientsOnly(figure.filter), [figure.filter]);
  const { trial, protocol, asOf } = sent;
  const props: MeasuredProps = { ...figure, filter, measured, view: { trial, protocol, asOf, data: measured.cohort } };
  if (figure.search.figure === 'liver') return <LiverFigure {...props} />;
  return figure.search.figure === 'kinetics' ? <KineticsFigure {...props} /> : <CountsFigure {...props} />;
}
