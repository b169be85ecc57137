/** Line icons in a box of 16; they take the text's colour, for colour itself means grade. */
const PATHS = {
  flag: 'M4 1.5v13M4 2h8.5l-2.2 3.2L12.5 8.5H4',
  check: 'm2.5 8.5 3.6 3.6 7.4-8',
  cross: 'm3.5 3.5 9 9m0-9-9 9',
  dash: 'M3 8h10',
  clock: 'M8 1.5a6.5 6.5 0 1 0 .01 0ZM8 4.5V8l2.5 2',
  hourglass: 'M4 1.5h8M4 14.5h8M5 1.5c0 4 2 5 3 6.5 1-1.5 3-2.5 3-6.5M5 14.5c0-4 2-5 3-6.5 1 1.5 3 2.5 3 6.5',
  question: 'M8 1.5a6.5 6.5 0 1 0 .01 0ZM6 6.2c.2-2.6 4-2.4 4 0 0 1.5-2 1.6-2 3M8 11.4v.6',
  alert: 'M8 1.8 15 14H1ZM8 6v4M8 11.6v.6',
  lock: 'M3.5 7h9v7h-9ZM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7',
  person: 'M8 1.8a2.9 2.9 0 1 0 .01 0ZM2.5 14.5c.4-6 10.6-6 11 0',
  bell: 'M3 11.5h10c-1.5-1.5-1-4-1.5-6a3.6 3.6 0 0 0-7 0C4 7.5 4.5 10 3 11.5ZM6.5 13.5c.5 1 2.5 1 3 0',
  sun: 'M8 5a3 3 0 1 0 .01 0ZM8 .8v1.7M8 13.5v1.7M.8 8h1.7M13.5 8h1.7M2.9 2.9l1.2 1.2M11.9 11.9l1.2 1.2M13.1 2.9l-1.2 1.2M4.1 11.9l-1.2 1.2',
  moon: 'M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z',
  contrast: 'M8 1.5a6.5 6.5 0 1 0 .01 0ZM8 1.5v13M8 4h3.9M8 6.5h6M8 9.5h6M8 12h3.9',
  link: 'M6.5 9.5l3-3M7.5 4.5l1.8-1.8a2.8 2.8 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.8 1.8a2.8 2.8 0 0 1-4-4L4.5 7.5',
  copy: 'M5.5 5.5h9v9h-9ZM10.5 5.5v-4h-9v9h4',
  plus: 'M8 2.5v11M2.5 8h11',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  syringe: 'm10.5 1.5 4 4M12.5 3.5 5 11H5l-2.5 2.5M9 4.5 11.5 7M4 8.5 7.5 12',
  table: 'M1.5 2.5h13v11h-13ZM1.5 6h13M6 6v7.5',
  keyboard: 'M1 4h14v8H1ZM3.5 6.5h.5M6 6.5h.5M8.5 6.5H9M11.5 6.5h.5M4.5 9.5h7',
  eye: 'M1 8c3-6 11-6 14 0-3 6-11 6-14 0ZM8 6a2 2 0 1 0 .01 0Z',
} as const;
export type IconName = keyof typeof PATHS;

/** Decorative unless a label is given. `filled` closes the shape: a filled flag is a DLT, an open one a possible DLT. */
export function Icon({
  name,
  size = 16,
  filled = false,
  label,
}: {
  readonly name: IconName;
  readonly size?: number;
  readonly filled?: boolean;
  readonly label?: string;
}) {
  return (
    <svg
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none', verticalAlign: '-0.15em' }}
    >
      {label !== undefined && <title>{label}</title>}
      <path d={PATHS[name]} />
    </svg>
  );
}
