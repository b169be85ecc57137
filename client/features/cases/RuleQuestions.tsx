import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { questionOf, type RuleQuestion } from '../../../shared/cases/questionOf.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { CaseView } from '../../../shared/model/views.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { isOpenCase } from '../../lib/caseLines.ts';
import { useErrorText } from '../../lib/failureText.ts';
import { newRequestId } from '../../lib/newRequestId.ts';
import { trpc } from '../../lib/trpc.ts';
import { useSession } from '../../lib/useSession.ts';
import { Button } from '../../ui/inputs.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import classes from './Case.module.css';

interface RuleQuestionsProps {
  readonly view: CaseView;
  readonly ruleId: string;
}

/** What the rule asks a person, what was answered, and the answer of whoever may give it. */
export function RuleQuestions({ view, ruleId }: RuleQuestionsProps) {
  const places = view.protocol.rules.find(({ id }) => id === ruleId)?.where ?? [];
  return places.map((_, place) => {
    const question = questionOf(view.protocol, ruleId, place);
    if (question === undefined) return null;
    // biome-ignore lint/suspicious/noArrayIndexKey: a question is named by its place in the rule
    return <Question key={place} view={view} ruleId={ruleId} place={place} question={question} />;
  });
}

interface QuestionProps extends RuleQuestionsProps {
  readonly place: number;
  readonly question: RuleQuestion;
}

function Question({ view, ruleId, place, question }: QuestionProps) {
  const sayLife = useWords('caseLife');
  const language = useLanguage();
  const { grants } = useSession();
  const [asking, setAsking] = useState<'yes' | 'no' | null>(null);
  const { dltCase, trial, asOf, site } = view;
  const said = dltCase.answers?.findLast((one) => one.ruleId === ruleId && one.condition === place);
  const holds = grants.some(({ role, trialId }) => role === question.by && trialId === trial.trialId);
  const wording = question.wording?.[language] ?? sayLife('couldTreat');
  const text = sayLife('question', { rule: ruleId, who: sayLife(`who.${question.by}`), question: wording });
  return (
    <div className={classes.question}>
      <p className={classes.text}>{text}</p>
      {said !== undefined && (
        <p className={classes.hint}>
          {sayLife('answered', {
            by: said.by,
            answer: sayLife(said.answer),
            at: formatInstant(said.at, site.zone),
            reason: said.reason,
          })}
        </p>
      )}
      {holds && !asOf.past && isOpenCase(dltCase) && (
        <div className={classes.links}>
          {(['yes', 'no'] as const).map((answer) => (
            <Button key={answer} size="xs" variant="default" onClick={() => setAsking(answer)}>
              {sayLife(answer)}
            </Button>
          ))}
        </div>
      )}
      {asking !== null && (
        <AnswerDialog
          view={view}
          ruleId={ruleId}
          place={place}
          text={text}
          answer={asking}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}

interface AnswerDialogProps extends Omit<QuestionProps, 'question'> {
  readonly text: string;
  readonly answer: 'yes' | 'no';
  readonly onClose: () => void;
}

function AnswerDialog({ view, ruleId, place, text, answer, onClose }: AnswerDialogProps) {
  const sayLife = useWords('caseLife');
  const errorText = useErrorText();
  const queryClient = useQueryClient();
  const [requestId] = useState(newRequestId);
  const mutation = useMutation(
    trpc.case.answer.mutationOptions({
      onSuccess: onClose,
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.case.pathKey() }),
    }),
  );
  const about = { caseId: view.dltCase.caseId, expectedVersion: view.version, ruleId, condition: place, answer };
  return (
    <ReasonDialog
      opened
      title={sayLife('answerTitle', { rule: ruleId, answer: sayLife(answer) })}
      confirmLabel={sayLife(answer)}
      busy={mutation.isPending}
      error={mutation.error === null ? undefined : errorText(mutation.error)}
      onClose={onClose}
      onConfirm={(reason) => mutation.mutate({ ...about, reason, requestId })}
    >
      <p className={classes.text}>{text}</p>
      <p className={classes.hint}>{sayLife('answerExplain')}</p>
    </ReasonDialog>
  );
}
