import type { Site, Trial } from '../../shared/model/trial.ts';

/** The registry's own words. Source: [NCT04785833] via [DOMAIN §2.1]. */
export const DEMO_TRIAL: Omit<Trial, 'trialId'> = {
  registryId: 'NCT04785833',
  sponsorProtocolId: 'PA-CART-3-17-001',
  title: 'CD7 CAR-T in the Treatment of CD7 Positive Refractory Relapsed Acute Leukemia',
  sponsor: 'PersonGen BioTherapeutics (Suzhou) Co., Ltd.',
  plannedSubjects: 20,
  ctcaeVersion: '5.0',
  simulated: true,
};

export const DEMO_SITE: Omit<Site, 'siteId' | 'trialId'> = {
  code: '001',
  name: 'The First Affiliated Hospital of Soochow University, Suzhou',
  zone: 'Asia/Shanghai',
  country: 'CHN',
};
