import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import type { ItemTag } from '../queries/item.server.ts';
import { itemCopy as copy } from '../screens-copy.id.ts';
import type { TagKind } from '../tables.ts';
import './clippings.css';

type Choices = readonly { id: string; name: string }[];

/** Why a tag stands here, or was taken away. */
function whyOf(kind: TagKind, tag: ItemTag): string {
  const by = tag.decidedBy ?? '-';
  if (tag.decision === 'no') return copy.personNo(by);
  const words = tag.reasons.join(', ');
  const rule = words === '' ? [] : [kind === 'issue' ? copy.word(words) : copy.named(words)];
  return [...rule, ...(tag.decision === 'yes' ? [copy.personYes(by)] : [])].join('; ');
}

function Tag({ kind, tag, edits }: { kind: TagKind; tag: ItemTag; edits: boolean }) {
  return (
    <li>
      <Icon name={tag.counts ? 'check' : 'minus'} size={16} />
      <span>
        <b>{tag.counts ? tag.name : <s>{tag.name}</s>}</b>
        <br />
        <span className="sm mut">{whyOf(kind, tag)}</span>
      </span>
      {edits && (
        <Form method="post" className="acts v" preventScrollReset>
          <input type="hidden" name="intent" value="tanda" />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="tagId" value={tag.id} />
          {tag.decision !== null && tag.byRule ? (
            <Button size="sm" variant="subtle" name="decision" value="">
              {copy.leave}
            </Button>
          ) : (
            <Button
              size="sm"
              variant="subtle"
              name="decision"
              value={tag.counts ? (tag.decision === 'yes' ? '' : 'no') : 'yes'}
              aria-label={tag.counts ? copy.remove(tag.name) : undefined}
            >
              {tag.counts ? copy.removeShort : copy.restore}
            </Button>
          )}
        </Form>
      )}
    </li>
  );
}

/** The issues, or the units, of an article: by which words, and whom a person added or took away. */
export function TagsCard(props: {
  kind: TagKind;
  tags: readonly ItemTag[];
  choices: Choices;
  edits: boolean;
}) {
  const { kind, tags, choices, edits } = props;
  const isIssue = kind === 'issue';
  const field = {
    name: 'tagId',
    id: `tambah-${kind}`,
    label: isIssue ? copy.addIssue : copy.addUnit,
    options: choices.map(({ id, name }) => ({ value: id, label: name })),
  };
  return (
    <Card title={isIssue ? copy.issues : copy.units}>
      {tags.length === 0 ? (
        <p className="mut">{isIssue ? copy.noIssue : copy.noUnit}</p>
      ) : (
        <ul className="lst why">
          {tags.map((tag) => (
            <Tag key={tag.id} kind={kind} tag={tag} edits={edits} />
          ))}
        </ul>
      )}
      {edits && choices.length > 0 && (
        <Form
          method="post"
          className="clip-add"
          key={tags.map(({ id, counts }) => `${id}${counts}`).join()}
          preventScrollReset
        >
          <input type="hidden" name="intent" value="tanda" />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="decision" value="yes" />
          {isIssue ? (
            <SelectField {...field} empty={copy.pick.issue} />
          ) : (
            <SearchSelectField
              {...field}
              placeholder={copy.pick.unit}
              nothingLabel={copy.pick.nothing}
              clearLabel={copy.pick.clear}
            />
          )}
          <Button size="sm" icon="plus">
            {copy.add}
          </Button>
        </Form>
      )}
    </Card>
  );
}
