import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Button, Switch } from '../../ui/inputs.ts';
import classes from './Patient.module.css';
import type { Review } from './useReview.ts';

interface ReviewBarProps {
  readonly view: PatientView;
  readonly review: Review;
  /** How many marks are new since then. */
  readonly count: number;
  readonly only: boolean;
  readonly onOnly: (only: boolean) => void;
}

/** What is new since the reader's last review: how much, nothing but that, and the review itself. Source: [FIGURES §3.1]. */
export function ReviewBar({ view, review, count, only, onOnly }: ReviewBarProps) {
  const say = useWords('patient');
  const { seq, at } = review;
  const text =
    seq === null || at === null
      ? say('reviewNone')
      : say('reviewSince', { seq, at: formatInstant(at as Instant, view.site.zone), n: count });
  return (
    <div className={classes.review}>
      <span>{text}</span>
      {seq !== null && (
        <Switch
          size="xs"
          label={say('reviewOnly')}
          checked={only}
          onChange={(event) => onOnly(event.currentTarget.checked)}
        />
      )}
      {!view.asOf.past && (
        <Button size="compact-xs" variant="default" onClick={review.mark}>
          {say('reviewMark')}
        </Button>
      )}
    </div>
  );
}
