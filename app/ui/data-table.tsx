import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';

export type Column<Row> = {
  key: string;
  head: string;
  /** Second line of the head: "dari 20". */
  unit?: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand right. */
  figure?: boolean;
  /** The row's name: bold, first line of the phone's list. Exactly one. */
  main?: boolean;
  /** Buttons of the row. */
  acts?: boolean;
  /** On the phone: with its head before it (default), without, or not at all. */
  phone?: 'labelled' | 'bare' | 'hidden';
  sort?: { href: string; direction?: 'ascending' | 'descending' };
  width?: number | string;
  /** A date or a figure that stays on one line. */
  nowrap?: boolean;
};

export type DataTableProps<Row> = {
  /** For readers: what the table is. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows of one group must follow each other. */
  groupOf?: (row: Row) => { key: string; label: string };
  chosen?: (row: Row) => boolean;
  /** Boxes that belong to the form of a `BulkArea`. */
  pick?: {
    form: string;
    name: string;
    value: (row: Row) => string;
    label: (row: Row) => string;
    head: string;
    /** Rows that may not be chosen have no box. */
    of?: (row: Row) => boolean;
  };
  /** A row under the row, over the whole width (a ledger). */
  below?: (row: Row) => ReactNode;
  empty?: ReactNode;
  /** More columns than fit: the table scrolls sideways in its own frame. */
  wide?: boolean;
};

/** A table with a standing head; under 600 px each row becomes two lines. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, groupOf, pick, empty } = props;
  if (rows.length === 0 && empty) return <div className="card">{empty}</div>;
  const width = columns.length + (pick ? 1 : 0);
  let group: string | undefined;
  return (
    <div className={cx('tblw lines', props.wide && 'wide')}>
      <table className="tbl">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {pick && (
              <th scope="col" className="pick">
                <span className="sr">{pick.head}</span>
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) => {
            const now = groupOf?.(row);
            const opens = now !== undefined && now.key !== group;
            group = now?.key;
            return [
              opens && (
                <tr key={`group-${now.key}`} className="grp">
                  <th scope="rowgroup" colSpan={width}>
                    {now.label}
                  </th>
                </tr>
              ),
              <BodyRow key={rowKey(row)} row={row} {...props} />,
              <Below key={`below-${rowKey(row)}`} width={width} content={props.below?.(row)} />,
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const words = (
    <>
      {column.acts ? <span className="sr">{column.head}</span> : column.head}
      {column.unit && <small>{column.unit}</small>}
    </>
  );
  const { sort } = column;
  return (
    <th
      scope="col"
      className={cx(column.figure && 'num', column.acts && 'act')}
      aria-sort={sort?.direction}
      style={column.width === undefined ? undefined : { width: column.width }}
    >
      {sort ? (
        <Link to={sort.href} preventScrollReset>
          {words}
          <Icon
            name={
              sort.direction ? (sort.direction === 'ascending' ? 'chevron-up' : 'chevron-down') : 'selector'
            }
            size={16}
          />
        </Link>
      ) : (
        words
      )}
    </th>
  );
}

function BodyRow<Row>({ row, columns, pick, chosen }: DataTableProps<Row> & { row: Row }) {
  return (
    <tr className={cx(chosen?.(row) && 'on', pick && 'has-pick') || undefined}>
      {pick && (
        <td className="pick">
          {(pick.of?.(row) ?? true) && (
            <input
              type="checkbox"
              form={pick.form}
              name={pick.name}
              value={pick.value(row)}
              aria-label={pick.label(row)}
            />
          )}
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} />
      ))}
    </tr>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const phone = column.phone ?? 'labelled';
  const labelled = phone === 'labelled' && !column.main && !column.acts;
  const className = cx(
    column.figure && 'num',
    column.main && 'main-c',
    column.acts && 'act',
    phone === 'hidden' && 'skip-s',
    column.nowrap && 'nowrap',
  );
  if (column.main) {
    return (
      <th scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td className={className || undefined} data-head={labelled ? column.head : undefined}>
      {column.acts ? <div className="acts">{column.cell(row)}</div> : column.cell(row)}
    </td>
  );
}

function Below({ width, content }: { width: number; content: ReactNode }) {
  if (!content) return null;
  return (
    <tr className="below">
      <td colSpan={width}>{content}</td>
    </tr>
  );
}
