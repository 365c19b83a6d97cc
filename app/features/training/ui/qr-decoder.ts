/** Finds a QR picture in what the camera shows. */
export type Decode = (video: HTMLVideoElement) => Promise<string | null>;

type Detector = { detect(source: CanvasImageSource): Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
};

/** Wide enough for a picture across a hall, small enough for an old phone. */
const MOST_PIXELS = 800;

async function browsersOwn(): Promise<Decode | null> {
  const found = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const formats = (await found?.getSupportedFormats().catch(() => null)) ?? [];
  if (!found || !formats.includes('qr_code')) return null;
  const detector = new found({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
}

/** Where the browser reads none itself, a library does; it is fetched for these pages alone. */
async function library(): Promise<Decode> {
  const { default: decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, MOST_PIXELS / Math.max(video.videoWidth, video.videoHeight, 1));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (!drawing || canvas.width === 0) return null;
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return decodeQR({ data, width, height });
    } catch {
      // Nothing in this picture.
      return null;
    }
  };
}

export const openDecoder = async (): Promise<Decode> => (await browsersOwn()) ?? library();

/** Fetches the library while there is a network, where it will be needed. */
export async function prepareDecoder(): Promise<void> {
  if (!(await browsersOwn())) await import('qr/decode.js');
}
