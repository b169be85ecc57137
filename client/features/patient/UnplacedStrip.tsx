import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import classes from './Patient.module.css';
import { useActs } from './recordActs.ts';
import type { TimelineModel } from './timelineModel.ts';
import { recordOf } from './toxicityStrip.ts';

/** What the axis has no honest place for: counted and listed, never guessed at and never left out. */
export function UnplacedStrip({ model }: { readonly model: TimelineModel }) {
  const say = useWords('patient');
  const language = useLanguage();
  const { select } = useActs();
  const { unplacedEpisodes: episodes, unplacedOthers: others } = model;
  if (episodes.length === 0 && others === 0) return null;
  return (
    <div className={classes.unplaced}>
      {episodes.length > 0 && (
        <strong>
          <Icon name="question" /> {say('cannotBePlaced', { count: episodes.length })}
        </strong>
      )}
      {episodes.map(({ episode, reason }) => (
        <span key={episode.key} className={classes.unplacedItem}>
          <GradeBadge grade={episode.worstGrade ?? 'not-graded'} />
          <button type="button" className={classes.link} onClick={() => select(recordOf(episode))}>
            {termName(episode.termCode, language)}
          </button>
          <span className={classes.quiet}>
            {episode.scale} · {say(`unplaced.${reason}`)}
          </span>
        </span>
      ))}
      {others > 0 && <span className={classes.quiet}>{say('othersUnplaced', { count: others })}</span>}
    </div>
  );
}
