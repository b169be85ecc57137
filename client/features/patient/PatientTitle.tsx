import { Link } from '@tanstack/react-router';
import type { PatientView } from '../../../shared/model/views.ts';
import { OBSERVATION_KINDS } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Button } from '../../ui/inputs.ts';
import { Menu } from '../../ui/layout.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useActs } from './recordActs.ts';

export function PatientTitle({ view }: { readonly view: PatientView }) {
  const say = useWords('patient');
  const protocol = useWords('protocol');
  const { record } = useActs();
  const { subject } = view.history;
  return (
    <PageHeader
      title={say('title', { number: subject.subjectNumber })}
      aside={<About view={view} />}
      actions={
        <>
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="." search={(old) => ({ ...old, whatIf: 'on' })} />}
          >
            {protocol('whatIf.open')}
          </Button>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/subjects/$subjectId/audit" params={{ subjectId: subject.subjectId }} />
            )}
          >
            {say('auditOfPatient')}
          </Button>
          {record !== null && (
            <>
              <RecordMenu onRecord={record} view={view} />
              <Button leftSection={<Icon name="plus" />} onClick={() => record('adverse-event')}>
                {say('logEvent')}
              </Button>
            </>
          )}
        </>
      }
    />
  );
}

function About({ view }: { readonly view: PatientView }) {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const { sex, ageYears, priorAlloTransplant } = view.history.subject;
  const age = ageYears === null ? say('ageUnknown') : say('years', { count: ageYears });
  const parts = [
    say('about', { sex: vocabulary(`sex.${sex}`), age }),
    ...(priorAlloTransplant === true ? [say('priorTransplant')] : []),
    say('site', { code: view.site.code }),
    view.trial.registryId,
  ];
  return <>{parts.join(' · ')}</>;
}

const OTHER_KINDS = OBSERVATION_KINDS.filter((kind) => kind !== 'adverse-event');

interface RecordMenuProps {
  readonly view: PatientView;
  readonly onRecord: (kind: (typeof OBSERVATION_KINDS)[number]) => void;
}

function RecordMenu({ view, onRecord }: RecordMenuProps) {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">{say('record')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {OTHER_KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => onRecord(kind)}>
            {vocabulary(`kind.${kind}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          renderRoot={(props) => (
            <Link
              {...props}
              to="/trials/$trialId/patients/$subjectNumber/labs"
              params={{ trialId: view.trial.trialId, subjectNumber: view.history.subject.subjectNumber }}
            />
          )}
        >
          {say('pasteLabs')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
