/** Dates and clock times of a text are never broken at the end of a line. */
export function WholeDates({ children }: { readonly children: string }) {
  return children.split(DATE).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no names but their places
      <span key={at} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ),
  );
}

const DATE = /(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/;
