import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type DataColumn, DataTable } from '../../../client/ui/DataTable.tsx';
import { drawn } from '../../support/withUi.tsx';

interface Line {
  readonly id: number;
}

const COLUMNS: readonly DataColumn<Line>[] = [
  { id: 'id', title: 'Number', cell: ({ id }) => `line ${id}`, compare: (a, b) => a.id - b.id },
];

const linesOf = (count: number): readonly Line[] => Array.from({ length: count }, (_, at) => ({ id: count - at }));
const table = (count: number) => (
  <DataTable label="Lines" rows={linesOf(count)} columns={COLUMNS} rowKey={({ id }) => String(id)} />
);
const bodyRows = () => screen.getAllByRole('row').length - 1;

test('a long table draws a hundred rows, counts the others and draws more of them on request', async () => {
  const user = userEvent.setup();
  drawn(table(230));
  expect(bodyRows()).toBe(100);
  expect(screen.getByText('130 more, not shown')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show 100 more' }));
  expect(bodyRows()).toBe(200);
  await user.click(screen.getByRole('button', { name: 'Show 30 more' }));
  expect(bodyRows()).toBe(230);
  expect(screen.queryByText(/not shown/)).toBeNull();
});

test('sorting is of all rows, not of those that are drawn', async () => {
  const user = userEvent.setup();
  drawn(table(230));
  expect(screen.queryByText('line 1')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Number' }));
  expect(screen.getByText('line 1')).toBeInTheDocument();
});

test('a short table says nothing of the sort', () => {
  drawn(table(100));
  expect(bodyRows()).toBe(100);
  expect(screen.queryByText(/not shown/)).toBeNull();
});
