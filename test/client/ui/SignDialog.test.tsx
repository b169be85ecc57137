import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { startWords } from '../../../client/i18n/i18n.ts';
import { SignDialog } from '../../../client/ui/SignDialog.tsx';
import { drawn } from '../../support/withUi.tsx';

beforeAll(() => startWords('en'));

function aDialog(change: Partial<Parameters<typeof SignDialog>[0]> = {}) {
  const onSign = vi.fn();
  const dialog = (
    <SignDialog
      opened
      asksReason
      title="Confirm?"
      meaning="I decide it."
      signerName="Ada Monitor"
      onSign={onSign}
      onClose={() => {}}
      {...change}
    >
      <p>Grade 4 CRS counts as a DLT</p>
    </SignDialog>
  );
  drawn(dialog);
  return onSign;
}

const sign = () => fireEvent.submit(screen.getByRole('button', { name: 'Sign' }).closest('form')!);
const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('C-24 shows what is signed, what it means and who signs', async () => {
  aDialog();
  expect(await screen.findByText('Grade 4 CRS counts as a DLT')).toBeTruthy();
  expect(screen.getByText('I decide it.')).toBeTruthy();
  expect(screen.getByText('You sign as Ada Monitor.')).toBeTruthy();
});

test('C-23 signs with a reason and the password, and with neither left out', () => {
  const onSign = aDialog();
  sign();
  expect(screen.getByText('Enter your password to sign.')).toBeTruthy();
  type(/Your password/, 'a secret');
  sign();
  expect(onSign).not.toHaveBeenCalled();
  type(/Reason for change/, '  seen on the ward ');
  sign();
  expect(onSign).toHaveBeenCalledWith({ password: 'a secret', reason: 'seen on the ward' });
});

test('a reason longer than the record takes is kept and refused, not cut', () => {
  const onSign = aDialog();
  type(/Your password/, 'a secret');
  type(/Reason for change/, '汉'.repeat(501));
  sign();
  expect(onSign).not.toHaveBeenCalled();
  expect(screen.getByText(/^501 characters; the record takes 500/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Reason for change/).value).toHaveLength(501);
  type(/Reason for change/, '汉'.repeat(500));
  sign();
  expect(onSign).toHaveBeenCalledTimes(1);
});

test('says why it was refused', () => {
  aDialog({ error: 'That is not your password.' });
  expect(screen.getByRole('alert').textContent).toBe('That is not your password.');
});

test('signs once while it is on its way', () => {
  const onSign = aDialog({ busy: true, asksReason: false });
  type(/Your password/, 'a secret');
  sign();
  expect(onSign).not.toHaveBeenCalled();
});
