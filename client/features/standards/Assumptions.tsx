import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Assumption, assumptionsOf } from '../../../shared/grading/assumptions.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../../shared/grading/defaultGradingSettings.ts';
import type { GradingSettings } from '../../../shared/model/grading.ts';
import type { Trial } from '../../../shared/model/trial.ts';
import { useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { mayIn, useSession } from '../../lib/useSession.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Button } from '../../ui/inputs.ts';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import { Badge } from '../../ui/surfaces.ts';
import classes from './Standards.module.css';
import { useAssumptionText } from './useAssumptionText.ts';

/**
 * Where a standard is silent: how it is read, by whose decision, and what a physician still has to confirm. Who has no
 * role in a trial sees how Vigil reads it where no protocol says otherwise.
 */
export function Assumptions({ trial }: { readonly trial: Trial | undefined }) {
  const say = useWords('standards');
  const session = useSession();
  const mayRead = trial !== undefined && mayIn(session, 'trial.read', trial.trialId);
  return (
    <Section title={say('assumptionsTitle')} flush>
      {mayRead ? <OfTrial trial={trial} /> : <AsShipped />}
    </Section>
  );
}

function AsShipped() {
  const say = useWords('standards');
  return (
    <>
      <p className={classes.bodyText}>{say('assumptionsShipped')}</p>
      <AssumptionTable grading={DEFAULT_GRADING_SETTINGS} />
    </>
  );
}

function OfTrial({ trial }: { readonly trial: Trial }) {
  const say = useWords('standards');
  const query = useQuery(trpc.standards.ofTrial.queryOptions({ trialId: trial.trialId }));
  return (
    <QueryGate query={query}>
      {({ protocolVersion, grading }) => (
        <>
          <p className={classes.bodyText}>{say('assumptionsText', { version: protocolVersion })}</p>
          <AssumptionTable grading={grading} />
        </>
      )}
    </QueryGate>
  );
}

/** The settings of the protocol first; what is fixed on request. */
function AssumptionTable({ grading }: { readonly grading: GradingSettings }) {
  const say = useWords('standards');
  const words = useWords('assumptions');
  const textOf = useAssumptionText();
  const [all, setAll] = useState(false);
  const every = assumptionsOf(grading);
  const settings = every.filter(({ setting }) => setting !== null);
  const rows = all ? [...settings, ...every.filter(({ setting }) => setting === null)] : settings;
  return (
    <>
      <DataTable
        label={say('assumptionsTitle')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'scope',
            title: say('column.standard'),
            compare: (a, b) => a.scope.localeCompare(b.scope),
            cell: ({ scope }) => words(`scope.${scope}`),
          },
          {
            id: 'assumption',
            title: say('column.assumption'),
            cell: (row) => <Sentence row={row} text={textOf(row)} />,
          },
          {
            id: 'mark',
            title: say('column.mark'),
            compare: (a, b) => a.mark.localeCompare(b.mark),
            cell: ({ mark }) => (
              <Badge variant={mark === 'recalled' ? 'filled' : 'outline'} tt="none" miw="max-content">
                {words(`mark.${mark}`)}
              </Badge>
            ),
          },
          {
            id: 'setBy',
            title: say('column.setBy'),
            cell: ({ setting }) => words(setting === null ? 'fixed' : 'setting'),
          },
          { id: 'source', title: say('column.source'), cell: ({ source }) => source },
        ]}
      />
      {!all && (
        <div className={classes.foot}>
          <Button variant="default" size="compact-xs" onClick={() => setAll(true)}>
            {say('assumptionsAll', { total: every.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function Sentence({ row, text }: { readonly row: Assumption; readonly text: string }) {
  return row.setting === null ? text : <strong>{text}</strong>;
}
