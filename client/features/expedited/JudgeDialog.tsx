import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { strongestOpinion } from '../../../shared/episodes/strongestOpinions.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { ExpeditedEventView } from '../../../shared/model/expeditedViews.ts';
import { RELATEDNESS } from '../../../shared/model/vocabulary.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSession } from '../../lib/useSession.ts';
import { ChoiceChips } from '../../ui/OptionChips.tsx';
import { SignDialog } from '../../ui/SignDialog.tsx';
import { useAct, useActFailure } from './useAct.ts';

const OPINIONS = RELATEDNESS.filter((one) => one !== 'not-assessed');

/** The sponsor's opinion of the cause, chosen and signed in one dialog; the site's stands above it unchanged (C-40). */
export function JudgeDialog({ view, onClose }: { readonly view: ExpeditedEventView; readonly onClose: () => void }) {
  const say = useWords('expedited');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const session = useSession();
  const failureText = useActFailure();
  const { requestId, options } = useAct(onClose);
  const mutation = useMutation(trpc.expedited.causality.mutationOptions(options));
  const [expectedVersion] = useState(view.reportVersion);
  const [relatedness, setRelatedness] = useState<(typeof OPINIONS)[number]>('possible');
  const { line } = view;
  const ofSite = strongestOpinion(
    view.attribution.filter(({ party }) => party === 'investigator'),
    'car-t',
  );
  return (
    <SignDialog
      opened
      title={say('judgeTitle')}
      meaning={say('judgeMeaning')}
      signerName={session.name}
      asksReason
      busy={mutation.isPending}
      error={failureText(mutation.error)}
      onClose={onClose}
      onSign={({ password, reason }) =>
        mutation.mutate({
          requestId: requestId(),
          observationId: line.observationId,
          expectedVersion,
          opinions: [{ agent: 'car-t', relatedness }],
          reason,
          password,
        })
      }
    >
      <p>
        {line.subjectNumber} · {termName(line.termCode, language)}
      </p>
      <p>{say('judgeBeside', { relatedness: vocabulary(`relatedness.${ofSite}`) })}</p>
      <ChoiceChips
        label={say('judgeChoice')}
        options={OPINIONS.map((value) => ({ value, label: vocabulary(`relatedness.${value}`) }))}
        value={relatedness}
        onChange={setRelatedness}
      />
      <p>{say('judgeOpinion', { relatedness: vocabulary(`relatedness.${relatedness}`) })}</p>
    </SignDialog>
  );
}
