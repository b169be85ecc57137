import { expect, test } from 'vitest';
import { withNotDrawn } from '../../../client/charts/downloadPicture.ts';
import { MoreRows } from '../../../client/ui/MoreRows.tsx';
import { drawn } from '../../support/withUi.tsx';

const TEXT = { title: 'Swim lanes', caption: ['N = 2500'] };

test('a picture of the first rows says how many it leaves out; a picture of all rows says nothing', () => {
  const { container: some } = drawn(<MoreRows rest={2400} onMore={() => undefined} />);
  expect(withNotDrawn(some, TEXT)).toEqual({ title: 'Swim lanes', caption: ['N = 2500', '2400 more, not shown'] });
  const { container: all } = drawn(<MoreRows rest={0} onMore={() => undefined} />);
  expect(withNotDrawn(all, TEXT)).toEqual(TEXT);
});
