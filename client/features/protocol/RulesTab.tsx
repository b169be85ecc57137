import { useQuery } from '@tanstack/react-query';
import type { ProtocolItem, ProtocolItemGroup } from '../../../shared/dlt/protocolItem.ts';
import { protocolItems } from '../../../shared/dlt/protocolItems.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { Select } from '../../ui/inputs.ts';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { Section } from '../../ui/Section.tsx';
import { Assumptions } from './Assumptions.tsx';
import { OriginTag } from './OriginTag.tsx';
import classes from './Protocol.module.css';
import type { TabProps } from './protocolView.ts';
import { useVersionName } from './useVersionName.ts';

/** How grades are read stands below, with every assumption. */
const GROUPS = [
  'windows',
  'attribution',
  'rules',
  'exclusions',
  'evaluability',
  'visits',
  'cohort',
  'pauses',
  'cases',
  'reports',
  'signals',
  'kinetics',
  'discrepancies',
] as const satisfies readonly ProtocolItemGroup[];

/** Everything a version says, item by item: the sentence made from its structure beside the protocol's own words. */
export function RulesTab({ trialId, page, view, onView }: TabProps) {
  const say = useWords('protocol');
  const nameOf = useVersionName();
  const shown =
    page.versions.find(({ id }) => id === view.version) ?? page.versions.find(({ id }) => id === page.effectiveId);
  return (
    <div className={classes.stack}>
      <div className={classes.tools}>
        <Select
          label={say('shownVersion')}
          allowDeselect={false}
          data={page.versions.map((line) => ({ value: String(line.id), label: nameOf(line) }))}
          value={shown === undefined ? null : String(shown.id)}
          onChange={(id) => onView({ version: id === String(page.effectiveId) ? undefined : Number(id) })}
        />
      </div>
      {shown === undefined || shown.id === page.effectiveId ? (
        <ProtocolItems protocol={page.effective} />
      ) : (
        <OtherVersion trialId={trialId} id={shown.id} />
      )}
    </div>
  );
}

function OtherVersion({ trialId, id }: { readonly trialId: TabProps['trialId']; readonly id: number }) {
  const query = useQuery(trpc.protocol.version.queryOptions({ trialId, id }));
  return <QueryGate query={query}>{(version) => <ProtocolItems protocol={version.protocol as Protocol} />}</QueryGate>;
}

function ProtocolItems({ protocol }: { readonly protocol: Protocol }) {
  const say = useWords('protocol');
  const items = protocolItems(protocol);
  return (
    <>
      {GROUPS.map((group) => {
        const members = items.filter((item) => item.group === group);
        return members.length === 0 ? null : <ItemGroup key={group} title={say(`group.${group}`)} items={members} />;
      })}
      <Assumptions protocol={protocol} />
    </>
  );
}

function ItemGroup({ title, items }: { readonly title: string; readonly items: readonly ProtocolItem[] }) {
  const say = useWords('protocol');
  const language = useLanguage();
  return (
    <Section title={title} flush>
      <table className={`${classes.items} ${classes.fixed}`}>
        <thead>
          <tr>
            <th scope="col">{say('column.id')}</th>
            <th scope="col">{say('column.sentence')}</th>
            <th scope="col">{say('column.wording')}</th>
            <th scope="col">{say('column.origin')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, sentence, wording, origin }) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <td>{sentence[language]}</td>
              <td className={classes.wording}>{wording === null ? say('noWording') : wording[language]}</td>
              <td>
                <OriginTag origin={origin} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
