import { downloadBlob } from '../lib/downloadText.ts';

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
  'text-anchor',
  'dominant-baseline',
  'display',
] as const;

/** What a picture must carry with it when it leaves the screen. Source: [FIGURES §1, Caption]. */
export interface PictureText {
  readonly title: string;
  readonly caption: readonly string[];
}
export type PictureFormat = 'svg' | 'png';

const MARGIN = 16;
const TITLE_HEIGHT = 34;
const LINE_HEIGHT = 17;
const SVG = 'http://www.w3.org/2000/svg';

/** The drawing as it stands on screen, with title and caption, as a picture file. */
export async function downloadPicture(
  box: HTMLElement | null,
  format: PictureFormat,
  fileName: string,
  text: PictureText,
): Promise<void> {
  const drawing = box?.querySelector<SVGSVGElement>('svg.recharts-surface, svg[data-drawing]');
  if (drawing === null || drawing === undefined) return;
  const { svg, width, height } = pictureOf(drawing, text);
  if (format === 'svg') {
    downloadBlob(`${fileName}.svg`, new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
    return;
  }
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.scale(SCALE, SCALE);
  pen.drawImage(picture, 0, 0, width, height);
  canvas.toBlob((blob) => {
    if (blob !== null) downloadBlob(`${fileName}.png`, blob);
  });
}

interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** One picture of paper, title, drawing and caption that needs no style sheet. */
export function pictureOf(drawing: SVGSVGElement, { title, caption }: PictureText): Picture {
  const size = drawing.getBoundingClientRect();
  const width = size.width + 2 * MARGIN;
  const height = size.height + TITLE_HEIGHT + caption.length * LINE_HEIGHT + 2 * MARGIN;
  const { color, fontFamily, backgroundColor } = getComputedStyle(drawing.closest('[data-paper]') ?? document.body);

  const page = document.createElementNS(SVG, 'svg');
  attributes(page, { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  page.append(made('rect', { width, height, fill: backgroundColor }));
  const font = { fill: color, 'font-family': fontFamily, x: MARGIN };
  page.append(made('text', { ...font, y: MARGIN + LINE_HEIGHT, 'font-size': 16, 'font-weight': 650 }, title));
  const copy = standalone(drawing);
  attributes(copy, { x: MARGIN, y: MARGIN + TITLE_HEIGHT, width: size.width, height: size.height });
  page.append(copy);
  for (const [i, line] of caption.entries()) {
    const y = MARGIN + TITLE_HEIGHT + size.height + (i + 1) * LINE_HEIGHT;
    page.append(made('text', { ...font, y, 'font-size': 11 }, line));
  }
  return { svg: new XMLSerializer().serializeToString(page), width, height };
}

/** Style sheets do not travel with a picture: every element takes its computed look along. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll<SVGElement>('*');
  for (const [i, element] of copy.querySelectorAll<SVGElement>('*').entries()) {
    const original = originals[i];
    if (original === undefined) continue;
    const look = getComputedStyle(original);
    for (const name of COPIED) element.style.setProperty(name, look.getPropertyValue(name));
  }
  return copy;
}

type Attributes = Readonly<Record<string, string | number>>;

function made(name: string, values: Attributes, text = ''): SVGElement {
  const element = document.createElementNS(SVG, name);
  attributes(element, values);
  element.textContent = text;
  return element;
}

function attributes(element: SVGElement, values: Attributes): void {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
}
