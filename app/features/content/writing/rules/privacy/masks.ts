/** `3578********0001`: enough to recognise one's own number, not enough to use another's. */
export function maskDigits(digits: string, head: number, tail: number): string {
  const hidden = Math.max(1, digits.length - head - tail);
  return digits.slice(0, head) + '*'.repeat(hidden) + (tail > 0 ? digits.slice(-tail) : '');
}

/** `Siti Aminah` -> `SA`. */
export function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part.slice(0, 1))
    .join('');
}

/** `rina.marlina@gmail.com` -> `r***@gmail.com`. */
export function maskMail(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, 1)}***${address.slice(at)}`;
}
