const PART = /^([-−]?\d{1,4})(?:\s*[–~-]\s*([-−]?\d{1,4}))?$/;
/** More days in one range than any schedule has. */
const LONGEST = 400;

/** Days as they are typed, `0–14, 21, 28`, with any dash and any comma; `null` = that is no list of days. */
export function readDays(text: string): readonly number[] | null {
  const days: number[] = [];
  for (const part of text.split(/[,，、;；]/)) {
    const found = PART.exec(part.trim());
    if (found === null) return null;
    const [from, to] = [numberOf(found[1]!), numberOf(found[2] ?? found[1]!)];
    if (to < from || to - from > LONGEST) return null;
    for (let day = from; day <= to; day += 1) days.push(day);
  }
  return days;
}

const numberOf = (text: string): number => Number(text.replace('−', '-'));
