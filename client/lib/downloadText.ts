/** Hands a text to the person as a file; it is made here and goes nowhere else. */
export function downloadText(fileName: string, type: string, text: string): void {
  // Excel reads UTF-8 as such only behind a byte order mark.
  downloadBlob(fileName, new Blob(['\uFEFF', text], { type: `${type};charset=utf-8` }));
}

export function downloadBlob(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
