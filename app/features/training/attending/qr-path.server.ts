/** A QR picture as one SVG path over `size` squares: small enough to be sent with the page. Loaded at first use. */
export async function qrPath(text: string): Promise<{ size: number; path: string }> {
  const { default: QRCode } = await import('qrcode');
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1)
    for (let from = 0; from < size; from += 1) {
      if (!data[row * size + from]) continue;
      let to = from;
      while (to < size && data[row * size + to]) to += 1;
      runs.push(`M${from} ${row}h${to - from}v1h-${to - from}z`);
      from = to;
    }
  return { size, path: runs.join('') };
}
