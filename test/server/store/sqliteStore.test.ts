import { aSqliteStore } from '../../support/aStore.ts';
import { storeContract } from './contract.ts';

storeContract('SQLite', () => aSqliteStore());
