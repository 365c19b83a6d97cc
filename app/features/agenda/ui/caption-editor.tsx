import { useRef, useState } from 'react';
import { Link, useOutletContext } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { SegmentedField } from '#app/ui/segmented.tsx';
import type { MaterialView } from '../queries/material.server.ts';
import { writingNetwork } from '../rules/networks.ts';
import { tasksCopy } from '../tasks-copy.id.ts';
import { CaptionChecksList } from './caption-checks-list.tsx';
import type { CaptionTools } from './caption-field.ts';
import { useDraft } from './use-draft.ts';

const copy = tasksCopy.material;

const brands: Record<string, IconName> = {
  instagram: 'brand-instagram',
  facebook: 'brand-facebook',
  x: 'brand-x',
  tiktok: 'brand-tiktok',
  youtube: 'brand-youtube',
  threads: 'brand-threads',
  telegram: 'brand-telegram',
  whatsapp: 'brand-whatsapp',
  'whatsapp-channel': 'brand-whatsapp',
  bluesky: 'brand-bluesky',
  mastodon: 'brand-mastodon',
  website: 'world',
};

type Network = MaterialView['networks'][number];

/** Copies, says so, and opens the app; where the clipboard is refused the text is chosen to copy by hand. */
function useCopy(onUsed: () => void) {
  const area = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'ready' | 'copied' | 'by-hand'>('ready');
  const copyText = async (text: string, open: string | null) => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      onUsed();
      if (open) window.open(open, '_blank', 'noopener');
    } catch {
      setState('by-hand');
      area.current?.querySelector('textarea')?.select();
    }
  };
  return { area, state, copyText };
}

function NetworkChoice({ networks, onChange }: { networks: Network[]; onChange: (key: string) => void }) {
  if (networks.length === 0) return <p className="sm mut">{copy.noChannels}</p>;
  if (networks.length === 1) return null;
  return (
    <SegmentedField
      name="network"
      label={copy.network}
      defaultValue={networks[0]?.key ?? ''}
      options={networks.map((network) => ({ value: network.key, label: network.name }))}
      onChange={onChange}
    />
  );
}

/** The caption with the writing check, what the agenda itself holds it against, and at the foot the one thing to do: copy it and open the network. */
export function CaptionEditor({
  view,
  draftId,
  onUsed,
}: {
  view: MaterialView;
  /** Of this person and this task: two people at one device don't see each other's drafts. */
  draftId: string;
  onUsed: () => void;
}) {
  const { CaptionField } = useOutletContext<CaptionTools>();
  const draft = useDraft(draftId, view.draft);
  const ordered = [...view.networks].sort(
    (a, b) => Number(b.key === 'instagram') - Number(a.key === 'instagram'),
  );
  const [chosen, setChosen] = useState(ordered[0]?.key ?? '');
  const { area, state, copyText } = useCopy(onUsed);
  const network = ordered.find((candidate) => candidate.key === chosen) ?? null;
  const guide = {
    hashtags: view.hashtags,
    wordsAvoid: view.narrative?.wordsAvoid ?? [],
    figures: view.figures,
    network: network ? writingNetwork(network.key) : null,
  };
  const opens = network?.open ?? null;
  return (
    <>
      <Card title={copy.caption} icon="pencil">
        <div ref={area} className="col">
          <NetworkChoice networks={ordered} onChange={setChosen} />
          <CaptionField
            name="caption"
            label={<span className="sr">{copy.captionField}</span>}
            value={draft.text}
            onChange={draft.setText}
            rows={8}
            maxLength={70_000}
            about={view.activity?.date ?? null}
          />
          <CaptionChecksList caption={draft.text} guide={guide} onFix={draft.setText} />
          {draft.kept && (
            <div className="row wrap sm mut">
              <span>{copy.kept}</span>
              <Button type="button" size="sm" variant="subtle" onClick={draft.restore}>
                {copy.restore}
              </Button>
            </div>
          )}
        </div>
      </Card>
      <section className="dock bahan-dock" aria-label={copy.title}>
        <Button
          type="button"
          variant="filled"
          size="lg"
          wide
          icon={(network && brands[network.key]) ?? 'copy'}
          onClick={() => void copyText(draft.text, opens)}
        >
          {network && opens ? copy.copyOpen(network.name) : copy.copyOnly}
        </Button>
        <Link className="after" to={`/kerja/lapor?tugas=${view.id}`}>
          {copy.report}
        </Link>
        <p role="status" className={state === 'ready' ? 'sr' : 'sm row'}>
          {state === 'copied' && (
            <>
              <Icon name="check" size={16} />
              {copy.copied}
            </>
          )}
          {state === 'by-hand' && copy.byHand}
        </p>
      </section>
    </>
  );
}
