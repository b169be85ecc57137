/** A file as the wire carries it: its bytes untouched, for the encoding is part of what is checked. */
export async function readFile(file: File): Promise<{ readonly name: string; readonly base64: string }> {
  const dataUrl = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(`cannot read ${file.name}`));
    reader.readAsDataURL(file);
  });
  return { name: file.name, base64: dataUrl.slice(dataUrl.indexOf(',') + 1) };
}
