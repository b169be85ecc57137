import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { CaseView, SignatureView } from '../../../shared/model/views.ts';
import { ROLES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Case.module.css';

/** Who signed what about this case, with name, time and meaning, and whether it still stands (C-25, C-26). */
export function CaseSignatures({ view }: { readonly view: CaseView }) {
  const sayLife = useWords('caseLife');
  return (
    <Section title={sayLife('signatures')}>
      {view.signatures.length === 0 && <p className={classes.quiet}>{sayLife('noSignatures')}</p>}
      <ul className={classes.signatures}>
        {view.signatures.toReversed().map((one) => (
          <OneSignature key={one.signature.id} one={one} view={view} />
        ))}
      </ul>
    </Section>
  );
}

function OneSignature({ one, view }: { readonly one: SignatureView; readonly view: CaseView }) {
  const sayLife = useWords('caseLife');
  const vocabulary = useWords('vocabulary');
  const { signature, standing } = one;
  const role = ROLES.find((name) => name === signature.role);
  const as = role === undefined ? vocabulary('role.system') : vocabulary(`role.${role}`);
  const decision = view.dltCase.steps.find(({ at }) => at === signature.at);
  return (
    <li data-standing={standing}>
      <p className={classes.text}>
        <em className={classes.standing}>{sayLife(standing)}</em>{' '}
        <strong>{decision !== undefined && vocabulary(`caseState.${decision.state}`)}</strong>
      </p>
      <p className={classes.text}>{sayLife('signedBy', { name: signature.signerName, role: as })}</p>
      <p className={classes.text}>“{sayLife(`meaning.${signature.meaning}`)}”</p>
      <p className={classes.hint}>
        {formatInstant(signature.at, view.site.zone)} ·{' '}
        {sayLife('digest', { hash: signature.contentHash.slice(0, 12), version: signature.of.version })}
      </p>
      {standing === 'void' && (
        <Notice tone="strong" icon="alert">
          {sayLife('voidWhy', { reason: sayLife(whyVoid(one, view)) })}
        </Notice>
      )}
    </li>
  );
}

/** The first step after the signing says what happened to it. */
function whyVoid({ signature }: SignatureView, { dltCase }: CaseView) {
  const signedAt = dltCase.steps.findIndex(({ at }) => at === signature.at);
  const after = signedAt === -1 ? undefined : dltCase.steps[signedAt + 1];
  switch (after?.state) {
    case 'reopened':
    case 'raised':
      return 'voidReopened';
    case 'withdrawn':
      return 'voidWithdrawn';
    case 'acknowledged':
      return 'voidTakenBack';
    case 'confirmed':
    case 'rejected':
    case 'referred':
      return 'voidReplaced';
    case undefined:
      return 'voidContent';
  }
}
