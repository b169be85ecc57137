const LAST_NUMBER = /^(.*?)(\d+)(\D*)$/;

/** The label after this one: the last number in it counts up; one that is taken is skipped. */
export function nextVersionLabel(label: string, taken: readonly string[]): string {
  const [, head, number, tail] = LAST_NUMBER.exec(label) ?? ['', `${label}.`, '0', ''];
  for (let next = Number(number) + 1; ; next += 1) {
    const candidate = `${head}${next}${tail}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
