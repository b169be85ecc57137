import { auditRouter } from './auditRouter.ts';
import { caseRouter } from './caseRouter.ts';
import { cohortRouter } from './cohortRouter.ts';
import { discrepancyRouter } from './discrepancyRouter.ts';
import { draftRouter } from './draftRouter.ts';
import { expeditedRouter } from './expeditedRouter.ts';
import { importRouter } from './importRouter.ts';
import { observationRouter } from './observationRouter.ts';
import { peopleRouter } from './peopleRouter.ts';
import { protocolRouter } from './protocolRouter.ts';
import { rangeRouter } from './rangeRouter.ts';
import { sessionRouter } from './sessionRouter.ts';
import { standardsRouter } from './standardsRouter.ts';
import { subjectRouter } from './subjectRouter.ts';
import { trialRouter } from './trialRouter.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  session: sessionRouter,
  trial: trialRouter,
  subject: subjectRouter,
  observation: observationRouter,
  case: caseRouter,
  cohort: cohortRouter,
  discrepancy: discrepancyRouter,
  expedited: expeditedRouter,
  audit: auditRouter,
  draft: draftRouter,
  people: peopleRouter,
  import: importRouter,
  standards: standardsRouter,
  range: rangeRouter,
  protocol: protocolRouter,
});

export type AppRouter = typeof appRouter;
