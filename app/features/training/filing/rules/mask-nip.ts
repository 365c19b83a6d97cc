/** A NIP begins with the date of birth: lists show its last four figures alone (domain rule: masked). */
export const maskNip = (nip: string | null): string => (nip ? `**** ${nip.slice(-4)}` : '-');
