/** The product's mark in the government's accent. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" strokeWidth="2.6" strokeLinecap="round" stroke="var(--on-accent)">
        <path d="M10 21a5 5 0 0 1 0-10c6 0 6 10 12 10a5 5 0 0 0 0-10" />
        <path d="M22 11c-6 0-6 10-12 10" stroke="var(--accent)" strokeWidth="7" strokeLinecap="butt" />
        <path d="M22 11c-6 0-6 10-12 10" />
      </g>
    </svg>
  );
}
