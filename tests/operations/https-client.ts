import { request } from 'node:https';
import { gunzipSync } from 'node:zlib';

export type HttpsAnswer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
  text: () => string;
};

/** Asks over HTTPS with the test's own certificate, from a loopback address of choice: a visitor elsewhere. */
export function askHttps(
  url: string,
  options: {
    ca: Buffer;
    from?: string;
    method?: string;
    headers?: Record<string, string>;
    body?: string | Buffer;
  },
): Promise<HttpsAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        ca: options.ca,
        localAddress: options.from,
        family: 4,
        method: options.method ?? 'GET',
        headers: options.headers,
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const body = Buffer.concat(chunks);
          const packed = answer.headers['content-encoding'] === 'gzip';
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body,
            text: () => (packed ? gunzipSync(body) : body).toString('utf8'),
          });
        });
      },
    );
    asked.on('error', reject);
    asked.end(options.body);
  });
}
