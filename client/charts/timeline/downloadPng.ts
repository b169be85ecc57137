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

/** What a picture must carry with it when it leaves the screen. Source: [FIGURES §1, Caption]. */
export interface PictureText {
  readonly title: string;
  readonly caption: readonly string[];
}

const MARGIN = 16;
const TITLE_HEIGHT = 34;
const LINE_HEIGHT = 17;

/** The drawing as it stands on screen, with title and caption, as a picture file. */
export async function downloadPng(box: HTMLElement | null, fileName: string, text: PictureText): Promise<void> {
  const svg = box?.querySelector<SVGSVGElement>('svg.recharts-surface');
  if (svg === null || svg === undefined) return;
  const { width, height } = svg.getBoundingClientRect();
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg, width, height))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + TITLE_HEIGHT + text.caption.length * LINE_HEIGHT + 2 * MARGIN) * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const { color, fontFamily, backgroundColor } = getComputedStyle(svg.closest('[data-paper]') ?? document.body);
  pen.scale(SCALE, SCALE);
  pen.fillStyle = backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, MARGIN, MARGIN + TITLE_HEIGHT, width, height);
  pen.fillStyle = color;
  pen.font = `650 16px ${fontFamily}`;
  pen.fillText(text.title, MARGIN, MARGIN + LINE_HEIGHT);
  pen.font = `11px ${fontFamily}`;
  for (const [i, line] of text.caption.entries()) {
    pen.fillText(line, MARGIN, MARGIN + TITLE_HEIGHT + height + (i + 1) * LINE_HEIGHT, width);
  }
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
