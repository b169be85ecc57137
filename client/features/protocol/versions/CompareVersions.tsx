import { useQuery } from '@tanstack/react-query';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { trpc } from '../../../lib/trpc.ts';
import { Select } from '../../../ui/inputs.ts';
import { QueryGate } from '../../../ui/QueryGate.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DiffList } from '../DiffList.tsx';
import classes from '../Protocol.module.css';
import type { TabProps } from '../protocolView.ts';
import { useVersionName } from '../useVersionName.ts';

/** Any two versions beside each other; at first the one in force, against the newest of the others. */
export function CompareVersions({ trialId, page, view, onView }: TabProps) {
  const say = useWords('protocol');
  const nameOf = useVersionName();
  const newest = page.versions.find(({ id }) => id !== page.effectiveId)?.id ?? page.effectiveId;
  const isOlder =
    page.versions.findIndex(({ id }) => id === newest) > page.versions.findIndex(({ id }) => id === page.effectiveId);
  const from = view.from ?? (isOlder ? newest : page.effectiveId);
  const to = view.to ?? (isOlder ? page.effectiveId : newest);
  const data = page.versions.map((line) => ({ value: String(line.id), label: nameOf(line) }));
  return (
    <Section title={say('compare')}>
      <div className={classes.tools}>
        <Select
          label={say('compareFrom')}
          allowDeselect={false}
          data={data}
          value={String(from)}
          onChange={(id) => onView({ from: Number(id), to })}
        />
        <Select
          label={say('compareTo')}
          allowDeselect={false}
          data={data}
          value={String(to)}
          onChange={(id) => onView({ from, to: Number(id) })}
        />
      </div>
      <Compared trialId={trialId} from={from} to={to} />
    </Section>
  );
}

function Compared({ trialId, from, to }: Pick<TabProps, 'trialId'> & { readonly from: number; readonly to: number }) {
  const before = useQuery(trpc.protocol.version.queryOptions({ trialId, id: from }));
  const after = useQuery(trpc.protocol.version.queryOptions({ trialId, id: to }));
  return (
    <QueryGate query={before}>
      {(was) => (
        <QueryGate query={after}>
          {(is) => <DiffList before={was.protocol as Protocol} after={is.protocol as Protocol} />}
        </QueryGate>
      )}
    </QueryGate>
  );
}
