import { useMemo } from 'react';
import { carHematotoxOf } from '../../../shared/grading/scores/carHematotoxOf.ts';
import { icahtOf } from '../../../shared/grading/scores/icahtOf.ts';
import { iecHsOf } from '../../../shared/grading/scores/iecHsOf.ts';
import { scoreContext } from '../../../shared/grading/scores/scoreContext.ts';
import { tumourLysisOf } from '../../../shared/grading/scores/tumourLysisOf.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Section } from '../../ui/Section.tsx';
import { CarHematotoxCard } from './CarHematotoxCard.tsx';
import { IcahtCard } from './IcahtCard.tsx';
import { IecHsCard } from './IecHsCard.tsx';
import classes from './Scores.module.css';
import { TumourLysisCard } from './TumourLysisCard.tsx';

/** Scores computed from this patient's records as of the view, each with its inputs, or with what is missing. */
export function ScoresSection({ view }: { readonly view: PatientView }) {
  const say = useWords('scores');
  const { history, protocol, assessment } = view;
  const scores = useMemo(() => {
    const context = scoreContext(history, protocol, assessment.at);
    return {
      carHematotox: carHematotoxOf(context),
      icaht: icahtOf(context),
      tumourLysis: tumourLysisOf(context),
      iecHs: iecHsOf(context),
    };
  }, [history, protocol, assessment.at]);
  return (
    <Section title={say('title')}>
      <p className={classes.intro}>{say('intro')}</p>
      <div className={classes.grid}>
        <CarHematotoxCard score={scores.carHematotox} settings={protocol.grading} />
        <IcahtCard score={scores.icaht} settings={protocol.grading} />
        <TumourLysisCard score={scores.tumourLysis} settings={protocol.grading} />
        <IecHsCard score={scores.iecHs} settings={protocol.grading} version={history.ctcaeVersion} />
      </div>
    </Section>
  );
}
