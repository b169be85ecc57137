import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { GradeBadge } from '../../../client/ui/GradeBadge.tsx';
import { GRADE_MARKS } from '../../../client/ui/gradeMarks.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import { drawn } from '../../support/withUi.tsx';

const GRADES: readonly Grade[] = [1, 2, 3, 4, 5];

/** Relative luminance of `#rrggbb`, 0 black to 1 white. Source: [WCAG-2.2] relative luminance. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe('GradeBadge', () => {
  test.each(GRADES)('grade %d shows its numeral in its own colour and shape, and says its meaning', (grade) => {
    drawn(<GradeBadge grade={grade} />);
    const badge = screen.getByRole('img', { name: new RegExp(`grade ${grade}`) });
    expect(badge.querySelector('text')).toHaveTextContent(String(grade));
    expect(badge.querySelector('path')).toHaveAttribute('fill', GRADE_MARKS[grade].fill);
    expect(badge.querySelector('path')).toHaveAttribute('d', GRADE_MARKS[grade].path);
  });

  test('no two grades share a shape or a colour', () => {
    expect(new Set(GRADES.map((grade) => GRADE_MARKS[grade].path)).size).toBe(5);
    expect(new Set(GRADES.map((grade) => GRADE_MARKS[grade].fill)).size).toBe(5);
  });

  test('luminance falls at every step, so the order survives greyscale', () => {
    const steps = GRADES.map((grade) => luminance(GRADE_MARKS[grade].fill));
    expect(steps).toEqual(steps.toSorted((a, b) => b - a));
  });

  test('the numeral stands out from its fill by 4.5 to 1', () => {
    for (const grade of GRADES) {
      const fill = luminance(GRADE_MARKS[grade].fill);
      const text = GRADE_MARKS[grade].text === '#fff' ? 1 : 0;
      const contrast = (Math.max(fill, text) + 0.05) / (Math.min(fill, text) + 0.05);
      expect(contrast, `grade ${grade}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('an event without a grade is hatched with a question mark and never a numeral', () => {
    drawn(<GradeBadge grade="not-graded" />);
    const badge = screen.getByRole('img', { name: 'not graded' });
    expect(badge.querySelector('pattern')).toBeInTheDocument();
    expect(badge.querySelector('text')).toHaveTextContent('?');
  });

  test.each(['no-event', 'not-assessed'] as const)('%s carries no text at all, and the two differ', (grade) => {
    drawn(<GradeBadge grade={grade} />);
    expect(screen.getByRole('img').querySelector('text')).not.toBeInTheDocument();
  });
});
