import type { ReactNode } from 'react';
import { formatRange } from '#app/ui/format-date.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { trainingCopy as copy } from '../copy.id.ts';
import type { BatchPage, BatchTab } from '../queries/batch-page.server.ts';
import { batchHref } from './batch-tabs.ts';

/** Title, tabs and body of every page of a batch. The way back names the programme, so the title does not say it again. */
export function BatchFrame(props: {
  head: BatchPage;
  current: BatchTab;
  acts?: ReactNode;
  summary?: ReactNode;
  children: ReactNode;
}) {
  const { head, current } = props;
  return (
    <>
      <PageHead
        title={head.name}
        part={`${copy.tabs[current]}, ${head.programmeTitle}`}
        summary={
          props.summary ??
          `${formatRange(head.fromDate, head.toDate)} · ${head.place} · ${copy.state[head.state]}`
        }
        back={{ href: `/kerja/pelatihan/${head.programmeId}`, label: head.programmeTitle }}
        {...(props.acts ? { acts: props.acts } : {})}
      />
      <Tabs
        label={copy.tabs.label!}
        items={head.tabs.map((tab) => ({
          href: batchHref(head, tab),
          label: copy.tabs[tab]!,
          current: tab === current,
        }))}
      />
      <PageBody>{props.children}</PageBody>
    </>
  );
}
