declare module 'jstat' {
  const jStat: {
    studentt: { inv(share: number, freedom: number): number; cdf(x: number, freedom: number): number };
  };
  export default jStat;
}
