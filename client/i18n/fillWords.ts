const NAME = /\{\{(\w+)\}\}/g;

/** A text with its `{{names}}` filled; a name without a value stays empty, as the library has it. */
export function fillWords(text: string, values: Readonly<Record<string, string | number>> | undefined): string {
  if (!text.includes('{{')) return text;
  return text.replace(NAME, (_, name: string) => String(values?.[name] ?? ''));
}
