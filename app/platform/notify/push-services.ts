/** Hosts of the push services that browsers use. A leading dot stands for any name below. */
const SERVICES = [
  'fcm.googleapis.com',
  'android.googleapis.com',
  'jmt17.google.com',
  '.push.services.mozilla.com',
  '.push.apple.com',
  '.notify.windows.com',
];

/**
 * True when an address belongs to a browser's push service. The program calls such addresses from inside the
 * government's network, and they are given by whoever is signed in: no other host is ever called.
 */
export function isPushService(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return false;
  const host = url.hostname.toLowerCase();
  return SERVICES.some((service) => (service.startsWith('.') ? host.endsWith(service) : host === service));
}
