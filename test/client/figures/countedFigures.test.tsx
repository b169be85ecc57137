import { QueryClientProvider } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { ByGradeFigure } from '../../../client/features/figures/ByGradeFigure.tsx';
import { CountedFigures } from '../../../client/features/figures/CountedFigures.tsx';
import { type FiguresSearch, filterOf } from '../../../client/features/figures/figureChoice.ts';
import type { FigureProps } from '../../../client/features/figures/figureProps.ts';
import { IncidenceFigure } from '../../../client/features/figures/IncidenceFigure.tsx';
import { queryClient } from '../../../client/lib/queryClient.ts';
import { trpc } from '../../../client/lib/trpc.ts';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import type { GroupedBy } from '../../../shared/figures/incidenceCounts.ts';
import { countIncidence } from '../../../shared/figures/incidenceTable.ts';
import type { IncidenceView } from '../../../shared/figures/incidenceView.ts';
import { fivePatients } from '../../support/fivePatients.ts';
import { withFigure } from '../../support/withFigure.tsx';

const DATA = fivePatients();
const MANY = 25_000;

beforeAll(() => void vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200));
afterEach(() => queryClient.clear());

/** The server's answers, as the page will ask for them. */
function answer({ trial: { trialId }, asOf }: FigureProps['view'], search: FiguresSearch): void {
  const by: GroupedBy = search.figure === 'grades' ? 'family' : (search.by ?? 'family');
  for (const asked of [
    { filter: NO_FILTER, by: 'family' },
    { filter: filterOf(search), by },
  ] as const) {
    const filter = { ...asked.filter, doseLevels: asked.filter.doseLevels && [...asked.filter.doseLevels] };
    const key = trpc.trial.incidence.queryKey({ trialId, by: asked.by, filter });
    const view: IncidenceView = { asOf, terms: DATA.terms, table: countIncidence(DATA, filter, asked.by) };
    // As it comes over the wire.
    queryClient.setQueryData(key, JSON.parse(JSON.stringify(view)));
  }
}

const counted = ({ view, search, onSearch }: FigureProps) => {
  answer(view, search);
  const sent = { trial: view.trial, protocol: view.protocol, asOf: view.asOf, patients: MANY, data: null };
  return (
    <QueryClientProvider client={queryClient}>
      <CountedFigures sent={sent} search={search} onSearch={onSearch} />
    </QueryClientProvider>
  );
};

const cells = () =>
  [...screen.getByRole<HTMLTableElement>('table').rows].map(({ cells }) =>
    [...cells].map(({ textContent }) => textContent),
  );

const SEARCHES: readonly FiguresSearch[] = [
  {},
  { by: 'organ-class' },
  { serious: 'yes' },
  { grade: 3, by: 'organ-class' },
  { levels: 'DL1', related: 'yes' },
  { population: 'evaluable', days: '0~28' },
];

describe('figures of a trial too large to be sent', () => {
  test.each(SEARCHES)('the incidence table is the one drawn from every event: %j', async (search) => {
    const { unmount } = await withFigure((props) => <IncidenceFigure {...props} />, { data: DATA, search });
    const drawn = cells();
    unmount();
    await withFigure(counted, { data: DATA, search });
    expect(cells()).toEqual(drawn);
    expect(drawn.length).toBeGreaterThan(1);
  });

  test.each(SEARCHES)('so is the table by grade: %j', async ({ by: _, ...asked }) => {
    const search = { ...asked, figure: 'grades' } as const;
    const { unmount } = await withFigure((props) => <ByGradeFigure {...props} />, { data: DATA, search });
    const drawn = cells();
    unmount();
    await withFigure(counted, { data: DATA, search });
    expect(cells()).toEqual(drawn);
  });

  test('its numbers lead to no list, and it says so', async () => {
    await withFigure(counted, { data: DATA });
    expect(screen.getByRole('table').querySelectorAll('td button')).toHaveLength(0);
    expect(screen.getByText(/a number leads to no list of them/)).toBeInTheDocument();
  });

  test('a filter asks again, a figure of single events says what it does not draw, and the way back is there', async () => {
    await withFigure(counted, { data: DATA });
    const before = cells();
    await userEvent.click(screen.getByLabelText('serious'));
    expect(cells()).not.toEqual(before);
    await userEvent.click(screen.getByRole('button', { name: 'Swim lanes' }));
    expect(screen.getByText('Not drawn of 25000 patients')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Incidence/ }));
    expect(screen.getByRole('table')).toBeInTheDocument();
  });
});
