import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../lib/useSession.ts';
import { SignDialog } from '../../ui/SignDialog.tsx';
import classes from './Case.module.css';

export type Decision = 'confirmed' | 'rejected' | 'referred';

/** What is being asked, about the version that was on screen when it was asked: a newer one must be looked at first (C-32). */
export interface Asking {
  readonly decision: Decision;
  readonly expectedVersion: number;
}

interface DecisionDialogProps {
  readonly asking: Asking;
  readonly sentence: string;
  readonly isCommittee: boolean;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onClose: () => void;
  readonly onSign: (signed: { readonly password: string; readonly reason: string }) => void;
}

/** The decision on a case, signed: what it does, what it means, why, and the password. */
export function DecisionDialog({ asking: { decision }, sentence, isCommittee, ...dialog }: DecisionDialogProps) {
  const words = useDecisionWords(decision, sentence);
  const sayLife = useWords('caseLife');
  const { name } = useSession();
  const meaning = decision === 'referred' ? 'referral' : isCommittee ? 'committee-adjudication' : 'adjudication';
  return (
    <SignDialog
      opened
      asksReason
      title={words.title}
      confirmLabel={words.act}
      meaning={sayLife(`meaning.${meaning}`)}
      signerName={name}
      {...dialog}
    >
      <p className={classes.text}>{words.text}</p>
    </SignDialog>
  );
}

function useDecisionWords(decision: Decision, sentence: string) {
  const say = useWords('cases');
  const sayLife = useWords('caseLife');
  switch (decision) {
    case 'confirmed':
      return { title: say('confirmTitle'), act: say('confirm'), text: say('confirmText', { sentence }) };
    case 'rejected':
      return { title: say('rejectTitle'), act: say('reject'), text: say('rejectText', { sentence }) };
    case 'referred':
      return { title: sayLife('referTitle'), act: sayLife('refer'), text: sayLife('referText', { sentence }) };
  }
}
