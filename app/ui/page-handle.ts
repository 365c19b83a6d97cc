/** What a route may say of itself in `handle`. */
export type PageHandle = {
  /** The page hydrates: the console and the sign-in. Without it no script is printed. */
  scripts?: boolean;
};
