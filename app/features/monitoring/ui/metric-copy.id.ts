import { formatDate } from '#app/ui/format-date.ts';

const whole = (value: number): string => value.toLocaleString('id-ID');

type Metric = {
  readonly reactions: number;
  readonly likes: number | null;
  readonly shares: number | null;
  readonly replies: number | null;
  readonly followers: number | null;
  readonly measuredOn: string;
};

/** Reactions are never said without their date, and with their denominator where there is one. */
export const metricCopy = {
  term: 'Reaksi',
  partsTerm: 'Rincian',
  noteTerm: 'Dihitung',
  /** The year is said where it is not the post's. */
  line: ({ reactions, followers, measuredOn }: Metric, publishedAt: string): string => {
    const of = followers === null ? '' : ` dari ${whole(followers)} pengikut`;
    return `${whole(reactions)} reaksi${of}, ${formatDate(measuredOn, 'brief', publishedAt)}`;
  },
  parts: ({ likes, shares, replies }: Metric): string => {
    const told = [
      likes === null ? '' : `${whole(likes)} suka`,
      shares === null ? '' : `${whole(shares)} dibagikan`,
      replies === null ? 'balasan tidak terhitung' : `${whole(replies)} balasan`,
    ];
    return told.filter((part) => part !== '').join(', ');
  },
  note: 'tanpa reaksi akun itu sendiri; sekali sehari, 14 hari sejak tayang',
} as const;
