import type { ReactNode } from 'react';
import { formatPartial } from '../../../shared/format/formatPartial.ts';
import type { AdverseEvent } from '../../../shared/model/observation.ts';
import { AGENTS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import classes from './Patient.module.css';

/** The fields of an event beside its course; an unanswered question says so. */
export function EventFacts({ value }: { readonly value: AdverseEvent }) {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const { seriousness, symptomatic } = value;
  const serious = () => {
    if (seriousness === null) return say('notAnswered');
    if (seriousness.length === 0) return say('notSerious');
    return seriousness.map((criterion) => vocabulary(`seriousness.${criterion}`)).join(', ');
  };
  return (
    <FactList
      facts={[
        [say('verbatim'), value.verbatim],
        [say('seriousness'), serious()],
        ...(value.awareAt === undefined
          ? []
          : [
              [
                say('awareSince'),
                value.awareAt === 'unknown' ? vocabulary('date.unknown') : formatPartial(value.awareAt),
              ] as const,
            ]),
        [say('outcome'), vocabulary(`outcome.${value.outcome}`)],
        ...AGENTS.map(
          (agent) => [vocabulary(`agent.${agent}`), <Opinions key={agent} value={value} agent={agent} />] as const,
        ),
        [say('signOf'), value.signOf ?? '–'],
        [say('symptomatic'), symptomatic === null ? say('notAnswered') : say(symptomatic ? 'yes' : 'no')],
        [say('narrative'), value.narrative],
      ]}
    />
  );
}

function Opinions({ value, agent }: { readonly value: AdverseEvent; readonly agent: (typeof AGENTS)[number] }) {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const given = value.attribution.filter((one) => one.agent === agent);
  if (given.length === 0) return <>{vocabulary('relatedness.not-assessed')}</>;
  const text = given.map(({ party, relatedness }) =>
    say(party === 'investigator' ? 'investigatorSays' : 'sponsorSays', {
      relatedness: vocabulary(`relatedness.${relatedness}`),
    }),
  );
  return <>{text.join('\n')}</>;
}

export function FactList({ facts }: { readonly facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.cardFacts}>
      {facts.map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>{value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
