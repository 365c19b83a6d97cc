import { type DateStyle, formatDate, formatInstant } from './format-date.ts';

export type DateTextProps = { style?: DateStyle; today?: string } & (
  | { date: string }
  | { instant: string; zone: string }
);

/** A date, or an instant in a zone, in words and for machines. */
export function DateText(props: DateTextProps) {
  const { style = 'plain', today } = props;
  if ('date' in props) return <time dateTime={props.date}>{formatDate(props.date, style, today)}</time>;
  return <time dateTime={props.instant}>{formatInstant(props.instant, props.zone, style, today)}</time>;
}
