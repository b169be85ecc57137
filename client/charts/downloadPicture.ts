import { downloadBlob } from '../lib/downloadText.ts';
import { onPaper } from './onPaper.ts';

/** Twice the screen's pixels, so that it still reads on paper. */
const SCALE = 2;
/** Longest side a browser's canvas is sure to have; a longer picture is drawn smaller. */
const MOST_PIXELS = 16_000;
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
  const picture = onPaper(() => {
    const drawings = [...(box?.querySelectorAll<SVGSVGElement>('svg.recharts-surface, svg[data-drawing]') ?? [])];
    return drawings.length === 0 ? null : pictureOf(drawings, withNotDrawn(box, text));
  });
  if (picture === null) return;
  const { svg, width, height } = picture;
  if (format === 'svg') {
    downloadBlob(`${fileName}.svg`, new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
    return;
  }
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = Math.min(SCALE, MOST_PIXELS / width, MOST_PIXELS / height);
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.scale(scale, scale);
  pen.drawImage(image, 0, 0, width, height);
  canvas.toBlob((blob) => {
    if (blob !== null) downloadBlob(`${fileName}.png`, blob);
  });
}

/** What is only counted on the screen is counted in the picture. */
export function withNotDrawn(box: HTMLElement | null, { title, caption }: PictureText): PictureText {
  const notDrawn = [...(box?.querySelectorAll('[data-not-drawn]') ?? [])].map(({ textContent }) => textContent);
  return { title, caption: [...caption, ...notDrawn] };
}

interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** One picture of paper, title, drawings one under the other, and caption, that needs no style sheet. */
export function pictureOf(drawings: readonly SVGSVGElement[], { title, caption }: PictureText): Picture {
  const sizes = drawings.map((drawing) => drawing.getBoundingClientRect());
  const heading = drawings.length > 1 ? LINE_HEIGHT + 4 : 0;
  const drawn = sizes.reduce((sum, size) => sum + size.height + heading, 0);
  const width = Math.max(...sizes.map((size) => size.width)) + 2 * MARGIN;
  const height = drawn + TITLE_HEIGHT + caption.length * LINE_HEIGHT + 2 * MARGIN;
  const { color, fontFamily, backgroundColor } = getComputedStyle(
    drawings[0]!.closest('[data-paper]') ?? document.body,
  );

  const page = document.createElementNS(SVG, 'svg');
  attributes(page, { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  page.append(made('rect', { width, height, fill: backgroundColor }));
  const font = { fill: color, 'font-family': fontFamily, x: MARGIN };
  const line = (text: string, y: number, size: number, weight = 400) =>
    page.append(made('text', { ...font, y, 'font-size': size, 'font-weight': weight }, text));
  line(title, MARGIN + LINE_HEIGHT, 16, 650);
  let top = MARGIN + TITLE_HEIGHT;
  for (const [at, drawing] of drawings.entries()) {
    if (heading > 0) line(drawing.getAttribute('aria-label') ?? '', top + LINE_HEIGHT - 4, 12, 650);
    const copy = standalone(drawing);
    attributes(copy, { x: MARGIN, y: top + heading, width: sizes[at]!.width, height: sizes[at]!.height });
    page.append(copy);
    top += sizes[at]!.height + heading;
  }
  for (const [at, words] of caption.entries()) line(words, top + (at + 1) * LINE_HEIGHT, 11);
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
