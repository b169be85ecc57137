import type { OverviewView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { MoreRows } from '../../ui/MoreRows.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Table } from '../../ui/surfaces.ts';
import { useShownRows } from '../../ui/useShownRows.ts';
import { useBoardText } from './useBoardText.ts';

/** The same numbers as the board, as text. */
export function TextBoard({ overview }: { readonly overview: OverviewView }) {
  const say = useWords('overview');
  const { header, rows } = useBoardText(overview)();
  const { shown, rest, more } = useShownRows(rows);
  return (
    <>
      <ScrollRegion label={say('boardRows')}>
        <Table striped withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              {header.map((cell) => (
                <Table.Th key={cell}>{cell}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((row) => (
              <Table.Tr key={row[1]}>
                {row.map((cell, i) => (
                  <Table.Td key={header[i]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
      <MoreRows rest={rest.length} onMore={more} />
    </>
  );
}
