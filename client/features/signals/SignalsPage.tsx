import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { TrialId } from '../../../shared/model/ids.ts';
import { chanceOfAtLeastOne, patientsNeededToSee } from '../../../shared/signals/detectability.ts';
import { useWords } from '../../i18n/useWords.ts';
import { asOfInput } from '../../lib/asOfInput.ts';
import { trpc } from '../../lib/trpc.ts';
import { EmptyState } from '../../ui/FiveStates.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import { BoundaryPart } from './BoundaryPart.tsx';
import { DriftSheet } from './DriftSheet.tsx';
import { EventsSheet } from './EventsSheet.tsx';
import { HiddenSheet } from './HiddenSheet.tsx';
import { LevelsSheet } from './LevelsSheet.tsx';
import { RatesSheet } from './RatesSheet.tsx';
import { RatiosSheet } from './RatiosSheet.tsx';
import classes from './Signals.module.css';
import { SurvivalSheet } from './SurvivalSheet.tsx';
import { percentOf } from './shares.ts';
import type { SignalsProps } from './signalsProps.ts';
import type { SignalsSearch } from './signalsSearch.ts';

interface SignalsPageProps {
  readonly trialId: TrialId;
  readonly search: SignalsSearch;
  readonly onSearch: (search: SignalsSearch) => void;
}

/** For the monitor and the committee: what was listed, what was seen, what is expected, and what nobody knows. */
export function SignalsPage({ trialId, search, onSearch }: SignalsPageProps) {
  const query = useQuery({
    ...trpc.trial.signals.queryOptions({ trialId, ...asOfInput(search) }),
    placeholderData: keepPreviousData,
  });
  return <QueryGate query={query}>{(view) => <Loaded view={view} search={search} onSearch={onSearch} />}</QueryGate>;
}

function Loaded(page: SignalsProps) {
  const say = useWords('signals');
  const { trial, signals } = page.view;
  const isEmpty = (signals.lines[0]?.of ?? 0) === 0;
  return (
    <>
      <PageHeader title={say('title')} aside={`${trial.registryId} · ${trial.title}`} />
      {isEmpty ? (
        <EmptyState title={say('nobodyDosed')}>
          <p>{say('nobodyDosedText')}</p>
        </EmptyState>
      ) : (
        <Parts {...page} />
      )}
    </>
  );
}

function Parts(page: SignalsProps) {
  const say = useWords('signals');
  const { signals } = page.view;
  return (
    <div className={classes.stack}>
      <p className={classes.intro}>{say('intro')}</p>
      <EventsSheet {...page} />
      <HiddenSheet {...page} />
      <div className={classes.pair}>
        <BoundaryPart {...page} />
        <DriftSheet {...page} />
      </div>
      <RatesSheet {...page} />
      <SurvivalSheet {...page} />
      {signals.levels.length > 0 && <LevelsSheet {...page} />}
      {signals.ratios !== null && <RatiosSheet {...page} ratios={signals.ratios} />}
      <Unknowns of={signals.lines[0]!.of} />
    </div>
  );
}

/** A harm as rare as this is what a small trial cannot see. */
const RARE = 0.05;
const UNKNOWNS = ['background', 'looks', 'late', 'unlisted', 'reported'] as const;

function Unknowns({ of }: { readonly of: number }) {
  const say = useWords('signals');
  return (
    <Section title={say('unknowns')}>
      <ul className={classes.list}>
        <li>
          {say('unknown.small', {
            rate: percentOf(RARE),
            n: of,
            missed: percentOf(1 - chanceOfAtLeastOne(of, RARE)),
            needed: patientsNeededToSee(RARE, 0.95)!,
          })}
        </li>
        {UNKNOWNS.map((key) => (
          <li key={key}>{say(`unknown.${key}`)}</li>
        ))}
      </ul>
    </Section>
  );
}
