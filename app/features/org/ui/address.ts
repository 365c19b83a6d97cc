const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of an address; anything that is no id is a page that is not there. */
export function idOf(text: string): string {
  if (!UUID.test(text)) throw new Response(null, { status: 404 });
  return text;
}
