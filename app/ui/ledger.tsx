import type { ReactNode } from 'react';

export type LedgerLine = { key: string; label: ReactNode; value: string };

/** Arithmetic line by line, so that a clerk can check it by hand; figures in the labels may be links. */
export function Ledger({
  caption,
  lines,
  total,
}: {
  caption: string;
  lines: LedgerLine[];
  total?: Omit<LedgerLine, 'key'>;
}) {
  return (
    <table className="ledger">
      <caption>{caption}</caption>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.label}</th>
            <td>{line.value}</td>
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row">{total.label}</th>
            <td>{total.value}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
