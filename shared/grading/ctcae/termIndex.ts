import MiniSearch from 'minisearch';
import type { CtcaeVersion } from '../../model/grade.ts';
import { allTerms } from './allTerms.ts';
import type { CtcaeTerm } from './ctcaeTerm.ts';
import { DAILY_TERMS } from './dailyTerms.ts';
import { findTerm } from './findTerm.ts';
import { foldText } from './foldText.ts';
import { replacedBy } from './replacedBy.ts';
import { isChinese, searchWords } from './searchWords.ts';
import { SYNONYMS } from './synonyms.data.ts';
import { ZH_NAMES } from './zhNames.data.ts';

/** A name, synonym or Chinese name as people say it. */
export interface SaidPhrase {
  readonly code: number;
  /** As `foldText` leaves it. */
  readonly text: string;
  /** The same in any order of its words: "low potassium", "potassium low". */
  readonly key: string;
}

/** A word a site uses for a term. */
export interface SiteSynonym {
  readonly phrase: string;
  readonly termCode: number;
}
export const NO_SITE_SYNONYMS: readonly SiteSynonym[] = [];

/** One term as it is indexed; the fields are its phrases, folded. */
interface IndexedTerm {
  readonly id: number;
  readonly name: string;
  readonly synonyms: string;
}

export interface TermIndex {
  /** Words of names and synonyms, but for the Chinese ones, which `phrases` answers. */
  readonly words: MiniSearch<IndexedTerm>;
  /** The most usual terms first. */
  readonly phrases: readonly SaidPhrase[];
}

export function phraseKey(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : words.toSorted().join(' ');
}

const rankOf: ReadonlyMap<number, number> = new Map(DAILY_TERMS.map((code, rank) => [code, rank]));

/** How much sooner a term is offered than its neighbours: what a ward sees daily, then the rest of the CAR-T list. */
function weightOf(code: number): number {
  if (rankOf.has(code)) return 1.8;
  return ZH_NAMES[code] === undefined ? 1 : 1.3;
}

function usualFirst(a: CtcaeTerm, b: CtcaeTerm): number {
  const rank = (code: number) => rankOf.get(code) ?? DAILY_TERMS.length;
  return rank(a.code) - rank(b.code) || weightOf(b.code) - weightOf(a.code);
}

function phrasesOf(code: number, texts: readonly (string | undefined)[]): readonly SaidPhrase[] {
  return texts.flatMap((said) => {
    if (said === undefined) return [];
    const text = foldText(said);
    return [{ code, text, key: phraseKey(searchWords(text)) }];
  });
}

const joined = (phrases: readonly SaidPhrase[]) => phrases.map((phrase) => phrase.text).join('\n');

const shippedSynonyms = (code: number) => SYNONYMS[code]?.split(', ') ?? [];

/** What people call a term besides its name: our words, the site's, and those of the terms it has replaced. */
function synonymsOf(code: number, version: CtcaeVersion, site: readonly SiteSynonym[]): string[] {
  const former = version === '6.0' ? replacedBy(code) : [];
  return [
    ...site.filter(({ termCode }) => termCode === code).map(({ phrase }) => phrase),
    ...shippedSynonyms(code),
    ...former.flatMap((old) => [findTerm(old, '5.0')!.name, ZH_NAMES[old] ?? '', ...shippedSynonyms(old)]),
  ].filter((said) => said !== '');
}

function buildTermIndex(version: CtcaeVersion, site: readonly SiteSynonym[]): TermIndex {
  const words = new MiniSearch<IndexedTerm>({
    fields: ['name', 'synonyms'],
    tokenize: (text) => searchWords(text).filter((word) => !isChinese(word)),
    processTerm: (word) => word,
    searchOptions: {
      boost: { name: 1.5 },
      boostDocument: (id) => weightOf(Number(id)),
      prefix: (word, i, all) => word.length > 1 || i === all.length - 1,
      combineWith: 'AND',
    },
  });
  // A word that is the name of a term in this version means that term and no other.
  const taken = new Map(allTerms(version).map(({ code, name }) => [foldText(name), code]));
  const phrases: SaidPhrase[] = [];
  for (const { code, name } of allTerms(version).toSorted(usualFirst)) {
    const names = phrasesOf(code, [name, ZH_NAMES[code]]);
    const said = phrasesOf(code, synonymsOf(code, version, site));
    const synonyms = said.filter(({ text }) => (taken.get(text) ?? code) === code);
    words.add({ id: code, name: joined(names), synonyms: joined(synonyms) });
    phrases.push(...names, ...synonyms);
  }
  return { words, phrases };
}

const built = new WeakMap<readonly SiteSynonym[], Map<CtcaeVersion, TermIndex>>();

/** The index over a version's terms, built when first asked for; a form may ask on opening, before anybody types. */
export function getTermIndex(
  version: CtcaeVersion = '5.0',
  site: readonly SiteSynonym[] = NO_SITE_SYNONYMS,
): TermIndex {
  const ofSite = built.get(site) ?? new Map<CtcaeVersion, TermIndex>();
  built.set(site, ofSite);
  const known = ofSite.get(version) ?? buildTermIndex(version, site);
  ofSite.set(version, known);
  return known;
}
