import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { episodeOf } from './dltStanding.ts';
import classes from './Patient.module.css';

/** Records of one toxicity without a free day between them count once; each says with which others. */
export function JoinedRecords({ observationId, view }: { readonly observationId: number; readonly view: PatientView }) {
  const say = useWords('patient');
  const others = (episodeOf(observationId, view)?.sources ?? []).filter((one) => one.observationId !== observationId);
  if (others.length === 0) return null;
  const records = others.map((one) => say('toRecord', { id: one.observationId })).join(', ');
  return <div className={classes.quiet}>{say('joinedWith', { records })}</div>;
}
