/** Lower case without accents or punctuation, British spelling folded into American (diarrhoea, oedema, tumour). */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ao]e/g, 'e')
    .replace(/our\b/g, 'or')
    .replace(/[^a-z0-9α-ω\u3400-\u9fff]+/g, ' ')
    .trim();
}
