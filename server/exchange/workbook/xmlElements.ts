import { WorkbookRefused } from './workbookRefused.ts';

export interface XmlElement {
  /** The start tag between its name and its end. */
  readonly attributes: string;
  readonly inside: string;
}

/**
 * The elements of one name, in order; none of them may hold another of its own name. Walks forward only, so that no
 * text, however made, takes longer than its length.
 */
export function xmlElements(xml: string, name: string): readonly XmlElement[] {
  const [open, close] = [`<${name}`, `</${name}>`];
  const found: XmlElement[] = [];
  for (let at = xml.indexOf(open); at !== -1; at = xml.indexOf(open, at)) {
    const nameEnd = at + open.length;
    const tagEnd = xml.indexOf('>', nameEnd);
    if (tagEnd === -1) throw new WorkbookRefused('WORKBOOK_DAMAGED', { part: name });
    at = tagEnd + 1;
    // A longer name that begins alike.
    if (!/[\s/>]/.test(xml[nameEnd]!)) continue;
    const isEmpty = xml[tagEnd - 1] === '/';
    const end = isEmpty ? at : xml.indexOf(close, at);
    if (end === -1) throw new WorkbookRefused('WORKBOOK_DAMAGED', { part: name });
    found.push({ attributes: xml.slice(nameEnd, isEmpty ? tagEnd - 1 : tagEnd), inside: xml.slice(at, end) });
    at = isEmpty ? at : end + close.length;
  }
  return found;
}

/** Value of one attribute, entities unresolved; empty when there is none. */
export function xmlAttribute({ attributes }: XmlElement, name: string): string {
  const from = attributes.indexOf(` ${name}="`);
  if (from === -1) return '';
  const start = from + name.length + 3;
  return attributes.slice(start, attributes.indexOf('"', start));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Entities resolved, hard spaces made plain, trimmed. */
export function xmlText(xml: string): string {
  return xml
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{1,6}));/gi, (whole, hex?: string, digits?: string, name = '') => {
      const point = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return ENTITIES[name] ?? (point <= 0x10ffff ? String.fromCodePoint(point) : whole);
    })
    .replaceAll('_x000D_', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\r\n', '\n')
    .trim();
}
