import { formatPartial } from '../../../shared/format/formatPartial.ts';
import type { EndAnswer, PartialDateTime } from '../../../shared/model/dates.ts';
import type { Episode } from '../../../shared/model/episode.ts';
import { AGENTS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import classes from './Case.module.css';

/** The event in one sentence, its grades as a strip, and what the rules depend on. */
export function CaseEpisode({ sentence, episode }: { readonly sentence: string; readonly episode: Episode | null }) {
  const say = useWords('cases');
  return (
    <>
      <p className={classes.sentence}>{sentence}</p>
      {episode === null ? (
        <p>{say('noEpisode')}</p>
      ) : (
        <>
          <GradeStrip episode={episode} />
          <EpisodeFacts episode={episode} />
        </>
      )}
    </>
  );
}

function useDateText(): (answer: EndAnswer) => string {
  const vocabulary = useWords('vocabulary');
  return (answer) => {
    if (answer === 'unknown') return vocabulary('date.unknown');
    return answer === 'ongoing' ? vocabulary('date.ongoing') : formatPartial(answer as PartialDateTime);
  };
}

function GradeStrip({ episode }: { readonly episode: Episode }) {
  const say = useWords('cases');
  const dateText = useDateText();
  return (
    <ol className={classes.strip} aria-label={say('gradeHistory')}>
      {episode.segments.map((segment, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: segments are a run in time, two may share grade and dates
        <li key={i}>
          <GradeBadge grade={segment.grade ?? 'not-graded'} size={24} />
          <span>{dateText(segment.from)}</span>
        </li>
      ))}
      <li className={classes.end}>→ {dateText(episode.end)}</li>
    </ol>
  );
}

function EpisodeFacts({ episode }: { readonly episode: Episode }) {
  const say = useWords('cases');
  const vocabulary = useWords('vocabulary');
  const { seriousness, relatedness, scale, verbatim } = episode;
  const serious =
    seriousness === null
      ? say('seriousUnanswered')
      : seriousness.length === 0
        ? say('seriousNo')
        : seriousness.map((criterion) => vocabulary(`seriousness.${criterion}`)).join(', ');
  const related = AGENTS.map(
    (agent) => `${vocabulary(`agent.${agent}`)}: ${vocabulary(`relatedness.${relatedness[agent] ?? 'not-assessed'}`)}`,
  );
  return (
    <dl className={classes.facts}>
      <dt>{say('seriousness')}</dt>
      <dd>{serious}</dd>
      <dt>{say('attribution')}</dt>
      <dd>{related.join(' · ')}</dd>
      <dt>{scale}</dt>
      <dd>{verbatim === '' ? '–' : verbatim}</dd>
    </dl>
  );
}
