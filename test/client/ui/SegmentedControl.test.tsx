import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { PlainSelect } from '../../../client/ui/PlainSelect.tsx';
import { SegmentedControl } from '../../../client/ui/SegmentedControl.tsx';
import { drawn } from '../../support/withUi.tsx';

const FRUITS = ['apple', { value: 'pear', label: 'Pear, ripe' }, 'plum'] as const;
type Fruit = 'apple' | 'pear' | 'plum';

function Choice() {
  const [fruit, setFruit] = useState<Fruit>('apple');
  return <SegmentedControl aria-label="Fruit" value={fruit} data={FRUITS} onChange={setFruit} />;
}

function MaybeFruit() {
  const [fruit, setFruit] = useState<Fruit | null>(null);
  const options = [{ value: 'pear', label: 'Pear, ripe' }] as const;
  return (
    <>
      <PlainSelect aria-label="Fruit" none="No fruit" value={fruit} data={options} onChange={setFruit} />
      <output>{fruit ?? 'none'}</output>
    </>
  );
}

test('one of the segments is chosen, by a press or by arrow keys', async () => {
  const user = userEvent.setup();
  drawn(<Choice />);
  expect(screen.getByRole('radiogroup', { name: 'Fruit' })).toBeInTheDocument();
  await user.click(screen.getByText('Pear, ripe'));
  expect(screen.getByRole('radio', { name: 'Pear, ripe' })).toBeChecked();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'plum' })).toBeChecked();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'apple' })).toBeChecked();
});

test('a plain list answers what was chosen, and nothing where nothing is', async () => {
  const user = userEvent.setup();
  drawn(<MaybeFruit />);
  const list = screen.getByRole('combobox', { name: 'Fruit' });
  await user.selectOptions(list, 'Pear, ripe');
  expect(screen.getByRole('status')).toHaveTextContent('pear');
  await user.selectOptions(list, 'No fruit');
  expect(screen.getByRole('status')).toHaveTextContent('none');
});
