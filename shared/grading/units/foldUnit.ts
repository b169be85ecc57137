/**
 * A unit as typed, brought to the form the spellings are listed in: width, case, spaces, the sign of a power, a leading
 * multiplication sign, the word "cells" and the letter of micro do not count.
 */
export function foldUnit(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s^*×·]|cells?|#/g, '')
    .replaceAll('μ', 'u')
    .replace(/^x(?=\d)/, '')
    .replace(/^10(?:e|exp)(?=\d)/, '10')
    .replaceAll(/mc(?=l|g|mol)/g, 'u')
    .replace(/cumm|cmm|立方毫米/, 'mm3')
    .replaceAll('微升', 'ul');
}
