/** A yes-or-no question somebody may not have looked at. */
export type Answer = 'yes' | 'no' | 'unseen';

export const answerText = (value: boolean | null): Answer => (value === null ? 'unseen' : value ? 'yes' : 'no');
export const readAnswer = (answer: Answer): boolean | null => (answer === 'unseen' ? null : answer === 'yes');
