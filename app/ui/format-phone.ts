/** "+6281234567890" as people write and say it: "0812-3456-7890". What is not an Indonesian number stays as it is. */
export function formatPhone(phone: string): string {
  const local = phone.replace(/^\+?62(?=\d)/, '0');
  return /^0\d{9,13}$/.test(local) ? local.replace(/^(\d{4})(\d{4})(\d+)$/, '$1-$2-$3') : phone;
}
