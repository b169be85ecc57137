const FIRST_WIDE = 0x2e80; // CJK radicals onwards are as wide as they are high
const LATIN_SHARE = 0.56;

/** About how wide a text will be, in pixels; good enough to keep labels apart without asking the browser. */
export function textWidth(text: string, fontPx: number): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0)! >= FIRST_WIDE ? 1 : LATIN_SHARE) * fontPx;
  return width;
}
