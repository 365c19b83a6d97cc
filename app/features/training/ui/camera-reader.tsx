import { useEffect, useRef, useState } from 'react';
import { Alert } from '#app/ui/alert.tsx';
import { scanPageCopy as copy } from '../attending/scan-page-copy.id.ts';
import { type Decode, openDecoder } from './qr-decoder.ts';

const EVERY_MS = 180;
/** The same picture is told anew when it was out of sight for so long. */
const SAME_MS = 3_000;

async function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 960 } },
    audio: false,
  });
}

/** Looks at the picture again and again until it is stopped. */
function watch(video: HTMLVideoElement, decode: Decode, read: (text: string) => void): () => void {
  let stopped = false;
  let last = { text: '', at: 0 };
  const look = async () => {
    if (stopped) return;
    const text = video.readyState >= 2 ? await decode(video).catch(() => null) : null;
    const now = performance.now();
    const isNew = text !== null && (text !== last.text || now - last.at > SAME_MS);
    if (text) last = { text, at: now };
    if (text && isNew && !stopped) read(text);
    setTimeout(() => void look(), EVERY_MS);
  };
  void look();
  return () => {
    stopped = true;
  };
}

/** The back camera, reading QR pictures for as long as it is shown. */
export function CameraReader({ onRead }: { onRead: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const read = useRef(onRead);
  read.current = onRead;
  const [state, setState] = useState<'starting' | 'on' | 'none'>('starting');
  useEffect(() => {
    let stream: MediaStream | undefined;
    let stop: () => void = () => undefined;
    let gone = false;
    const start = async () => {
      const [opened, decode] = await Promise.all([openCamera(), openDecoder()]);
      stream = opened;
      if (gone || !video.current) return end();
      video.current.srcObject = opened;
      await video.current.play();
      setState('on');
      stop = watch(video.current, decode, (text) => read.current(text));
    };
    const end = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    start().catch(() => {
      end();
      if (!gone) setState('none');
    });
    return () => {
      gone = true;
      stop();
      end();
    };
  }, []);
  return (
    <div>
      {state === 'none' ? (
        <Alert tone="warn" live>
          {copy.noCamera}
        </Alert>
      ) : (
        <>
          <video ref={video} className="scan-eye" aria-label={copy.cameraView} playsInline muted />
          <p className="sm mut" role="status">
            {state === 'on' ? copy.aim : copy.starting}
          </p>
        </>
      )}
    </div>
  );
}
