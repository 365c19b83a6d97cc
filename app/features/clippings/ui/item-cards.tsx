import { Form, Link } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { relevanceWords, TONE_WORDS } from '../copy.id.ts';
import type { ItemView } from '../queries/item.server.ts';
import { itemCopy as copy } from '../screens-copy.id.ts';
import { TONES } from '../tables.ts';
import { HOME } from './clipping-tabs.tsx';
import './clippings.css';
import { ToneBadge } from './tone-badge.tsx';

type Props = { item: ItemView; at: (moment: string) => string; edits: boolean };

/** How the article speaks of the government: a person's word; the list's suggestion stands beside it and is named so. */
export function ToneCard({ item, at, edits }: Props) {
  const { tone } = copy;
  return (
    <Card title={tone.title}>
      <div className="clip-card">
        <p className="sm mut">{tone.hint}</p>
        <p>
          {item.tone === null ? (
            tone.unset
          ) : (
            <>
              <ToneBadge tone={item.tone} /> {tone.by(item.toneBy ?? '-', at(item.toneAt!))}
            </>
          )}
        </p>
        {item.tone === null && (
          <p className="sm mut">
            {item.suggested
              ? tone.suggestion(TONE_WORDS[item.suggested].toLowerCase(), item.suggestedBy.join(', '))
              : tone.noSuggestion}
          </p>
        )}
        {edits && (
          <Form method="post" className="acts" preventScrollReset>
            <input type="hidden" name="intent" value="nada" />
            {TONES.filter((one) => one !== item.tone).map((one) => (
              <Button key={one} name="tone" value={one}>
                {TONE_WORDS[one]}
              </Button>
            ))}
            {item.tone !== null && (
              <Button variant="subtle" name="tone" value="">
                {tone.clear}
              </Button>
            )}
          </Form>
        )}
      </div>
    </Card>
  );
}

/** The other outlets that told the same. */
export function StoryCard({ item, at, edits }: Props) {
  const { story } = copy;
  const alone = item.story.length === 1;
  return (
    <Card title={story.title}>
      <div className="clip-card">
        {alone ? (
          <p className="mut">{story.alone}</p>
        ) : (
          <ul className="lst">
            {item.story.map((one) => (
              <li key={one.id}>
                <span>
                  <b>{one.outlet}</b> <span className="mut">{at(one.publishedAt)}</span>
                  <br />
                  {one.id === item.id ? (
                    <span className="mut">{story.here}</span>
                  ) : (
                    <Link to={`${HOME}/berita/${one.id}`}>{one.title}</Link>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
        {edits && !alone && (
          <Form method="post" className="acts" preventScrollReset>
            <Button name="intent" value="pisah">
              {story.split}
            </Button>
          </Form>
        )}
      </div>
    </Card>
  );
}

/** Whether it counts, by rule or by a person, and the way to change that. */
export function RelevanceCard({ item, at, edits }: Props) {
  const { relevance } = copy;
  const byStory = item.relevance === null && item.shown && !item.relevantByRule;
  const words = item.relevanceReasons.map(relevanceWords).join(', ');
  return (
    <Card title={relevance.title}>
      <div className="clip-card">
        <p>
          <b>{item.shown ? relevance.yes : relevance.no}.</b>{' '}
          {item.relevance !== null
            ? relevance.byPerson(item.relevanceBy ?? '-', at(item.relevanceAt!))
            : byStory
              ? relevance.byStory
              : relevance.byRule(words)}
        </p>
        {edits && (
          <Form method="post" className="acts" preventScrollReset>
            <input type="hidden" name="intent" value="relevan" />
            <Button name="relevance" value={item.shown ? 'other' : 'relevant'}>
              {item.shown ? relevance.aside : relevance.bringBack}
            </Button>
            {item.relevance !== null && (
              <Button variant="subtle" name="relevance" value="">
                {relevance.leave}
              </Button>
            )}
          </Form>
        )}
      </div>
    </Card>
  );
}
