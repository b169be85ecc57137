import { downloadBlob } from '../../lib/downloadText.ts';

/** Twice the screen's pixels, so that it still reads on paper. */
const SCALE = 2;
const COPIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
  'paint-order',
  'display',
] as const;

/** The drawing as it stands on screen, as a picture file. */
export async function downloadPng(box: HTMLElement | null, fileName: string): Promise<void> {
  const svg = box?.querySelector<SVGSVGElement>('svg.recharts-surface');
  if (svg === null || svg === undefined) return;
  const { width, height } = svg.getBoundingClientRect();
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg, width, height))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.fillStyle = getComputedStyle(svg).getPropertyValue('--vigil-paper') || '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob !== null) downloadBlob(fileName, blob);
  });
}

/** Style sheets do not travel with a picture: every element takes its computed look along. */
function standalone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll<SVGElement>('*');
  for (const [i, element] of copy.querySelectorAll<SVGElement>('*').entries()) {
    const original = originals[i];
    if (original === undefined) continue;
    const look = getComputedStyle(original);
    for (const name of COPIED) element.style.setProperty(name, look.getPropertyValue(name));
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}
