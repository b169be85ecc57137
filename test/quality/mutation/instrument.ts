import type { Site } from './mutantsOf.ts';

/** The function in the running text that says whether a mutant is switched on, and counts that it was asked. */
export const SWITCH = '__mutant';

/**
 * The file with every mutant in it, each behind its switch. The mutated side of a switch is the plain text: only one
 * mutant is ever on.
 */
export function instrument(text: string, sites: readonly Site[]): string {
  const bodies = sites.filter(({ kind }) => kind === 'body');
  const others = sites.filter(({ kind }) => kind !== 'body');
  const at = new Map<string, Site[]>();
  for (const site of others) {
    const place = `${site.mutant.start}-${site.mutant.end}`;
    at.set(place, [...(at.get(place) ?? []), site]);
  }
  const ranges = [...at.values()].toSorted(outermostFirst);
  const entries = new Map(bodies.map(({ mutant }) => [mutant.start, mutant.id]));

  let next = 0;
  function render(start: number, end: number): string {
    let out = '';
    let position = start;
    while (next < ranges.length && ranges[next]![0]!.mutant.start < end) {
      const group = ranges[next]!;
      const { mutant } = group[0]!;
      next += 1;
      out += plain(position, mutant.start);
      // `a.some` becomes `a[…]`, `a?.some` becomes `a?.[…]`.
      if (group.some(({ kind }) => kind === 'method') && !out.endsWith('?.')) out = out.replace(/\.$/, '');
      out += switched(group, render(mutant.start, mutant.end));
      position = mutant.end;
    }
    return out + plain(position, end);
  }

  /** Text without switches, but with the early return at the start of a body. */
  function plain(start: number, end: number): string {
    let out = '';
    for (let position = start; position < end; position += 1) {
      out += text[position];
      const id = entries.get(position);
      if (id !== undefined) out += ` if (${SWITCH}(${id})) return; `;
    }
    return out;
  }

  return render(0, text.length);
}

function switched(group: readonly Site[], original: string): string {
  return group.reduce(withSwitch, original);
}

function withSwitch(inner: string, { kind, mutant: { id, replacement } }: Site): string {
  switch (kind) {
    case 'expression':
      return `(${SWITCH}(${id}) ? (${replacement}) : ${inner})`;
    case 'method':
      return `[${SWITCH}(${id}) ? '${replacement}' : '${inner}']`;
    case 'statement':
      return `{ if (!${SWITCH}(${id})) ${inner} }`;
    case 'body':
      return inner;
  }
}

function outermostFirst([left]: readonly Site[], [right]: readonly Site[]): number {
  return left!.mutant.start - right!.mutant.start || right!.mutant.end - left!.mutant.end;
}
