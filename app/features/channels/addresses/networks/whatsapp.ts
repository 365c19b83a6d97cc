import { account, accountById, type ParsedAddress, post, shortLink, unknownOf } from '../parsed.ts';
import { readPhone } from '../phone-number.ts';
import { isHost, type NetworkReader, type Place } from './place.ts';

const CHANNEL = 'https://www.whatsapp.com/channel/';

/** Numbers (`wa.me`, `send?phone=`), channels, and codes that only WhatsApp can open; groups are nobody's account. */
export const readWhatsapp: NetworkReader = (place) => {
  if (isHost(place.host, 'wa.link')) return coded(place.path[0], 'https://wa.link/');
  if (isHost(place.host, 'wa.me')) return waMe(place);
  if (isHost(place.host, 'chat.whatsapp.com')) return unknownOf('whatsapp', null);
  if (!isHost(place.host, 'whatsapp.com', 'whatsapp.net')) return null;
  const [first = '', code, id] = place.path;
  if (first === 'channel') return channel(code, id);
  if (/^(send|message)$/.test(first) || place.query.has('phone')) {
    return byNumber(place.query.get('phone')) ?? unknownOf('whatsapp', null);
  }
  return unknownOf('whatsapp', null);
};

function waMe(place: Place): ParsedAddress {
  const [first = '', second] = place.path;
  if (/^(message|qr)$/.test(first)) return coded(second, `https://wa.me/${first}/`);
  if (first === 'channel') return channel(second, place.path[2]);
  const written = /^[cp]$/.test(first) ? (place.path.at(-1) ?? '') : first;
  return byNumber(written) ?? byNumber(place.query.get('phone')) ?? unknownOf('whatsapp', null);
}

function coded(code: string | undefined, home: string): ParsedAddress {
  return code ? shortLink('whatsapp', code, `${home}${code}`) : unknownOf('whatsapp', null);
}

function channel(code: string | undefined, id: string | undefined): ParsedAddress {
  const clean = /^[A-Za-z0-9_-]{10,}/.exec(code ?? '')?.[0];
  if (!clean) return unknownOf('whatsapp-channel', null);
  const number = /^\d+/.exec(id ?? '')?.[0];
  return number
    ? post('whatsapp-channel', null, number, `${CHANNEL}${clean}/${number}`, clean)
    : accountById('whatsapp-channel', clean, `${CHANNEL}${clean}`);
}

/** A number in an address; the `+` of a query may have become a space. */
export function byNumber(written: string | null | undefined): ParsedAddress | null {
  if (!written) return null;
  const text = written.replaceAll(/%2B/gi, '+').replaceAll('%20', ' ').trim();
  const digits = text.replaceAll(/\D/g, '');
  const phone = readPhone(text) ?? (/^[1-9]\d{6,14}$/.test(digits) ? readPhone(`+${digits}`) : null);
  return phone ? account('whatsapp', phone.digits, `https://wa.me/${phone.digits}`) : null;
}
