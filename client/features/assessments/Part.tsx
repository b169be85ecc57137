import type { ReactNode } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import classes from './Assessments.module.css';

interface PartProps {
  readonly title: string;
  /** Taken over from an earlier look and not confirmed. */
  readonly copied: boolean;
  readonly onConfirm: () => void;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** One part of an assessment. What was copied looks different until somebody says that it is still so. */
export function Part({ title, copied, onConfirm, error, children }: PartProps) {
  const say = useWords('assessments');
  return (
    <section className={classes.part} data-copied={copied} aria-label={title}>
      <div className={classes.partHead}>
        <h3 className={classes.partTitle}>{title}</h3>
        {copied && (
          <>
            <span className={classes.copiedTag}>{say('copiedPart')}</span>
            <Button
              size="xs"
              variant="default"
              aria-label={`${title}: ${say('stillSo')}`}
              aria-invalid={error !== undefined}
              onClick={onConfirm}
            >
              {say('stillSo')}
            </Button>
          </>
        )}
      </div>
      {copied && error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      {children}
    </section>
  );
}
