import { KIND_WORDS } from '#app/features/org/index.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Facts } from '#app/ui/list.tsx';
import { Card, SectionHead } from '#app/ui/page-head.tsx';
import type { Criterion, RuleSet } from '../../types.ts';
import { criterionName } from '../copy.id.ts';
import { FAIRNESS_FIELDS, fairnessValue } from '../rules/compare-rules.ts';
import { OWN_FIELDS } from '../rules/rules-form.ts';
import { CRITERION_ABOUT, FAIRNESS_WORDS, FIELD_WORDS, fieldValue, rulesPageCopy } from '../rules-copy.id.ts';

const copy = rulesPageCopy.one;

function moreOf(criterion: Criterion): string {
  const figures = criterion as unknown as Record<string, number>;
  const own = OWN_FIELDS[criterion.key].map(
    (field) => `${FIELD_WORDS[field]?.toLowerCase()} ${fieldValue(field, figures[field]!)}`,
  );
  if (criterion.key === 'jury') own.push(copy.items(criterion.rubric.length));
  if (criterion.key === 'checklist') own.push(copy.items(criterion.items.length));
  return own.join('; ');
}

type ItemList = { key: Criterion['key']; items: { key: string; name: string; hint: string; end: string }[] };

function itemsOf(criterion: Criterion): ItemList[] {
  const { key } = criterion;
  if (criterion.key === 'jury')
    return [{ key, items: criterion.rubric.map((item) => ({ ...item, end: ` (0–${item.most})` })) }];
  return criterion.key === 'checklist'
    ? [{ key, items: criterion.items.map((item) => ({ ...item, end: '' })) }]
    : [];
}

function Items({ rules }: { rules: RuleSet }) {
  const lists = rules.criteria.flatMap(itemsOf);
  return lists.map(({ key, items }) => (
    <details key={key}>
      <summary>
        {criterionName(rules, key)}: {copy.items(items.length)}
      </summary>
      <ul className="lst">
        {items.map((item) => (
          <li key={item.key}>
            <b>
              {item.name}
              {item.end}
            </b>
            {item.hint && <span className="sm mut"> {item.hint}</span>}
          </li>
        ))}
      </ul>
    </details>
  ));
}

/** All that a rule set says, in tables. */
export function RulesTables({ rules }: { rules: RuleSet }) {
  return (
    <>
      <section>
        <SectionHead title={copy.criteria} />
        <DataTable
          caption={copy.criteria}
          rows={rules.criteria}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'criterion',
              head: copy.columns.criterion,
              main: true,
              cell: (one) => (
                <>
                  {criterionName(rules, one.key)}
                  <span className="sub">{CRITERION_ABOUT[one.key]}</span>
                </>
              ),
            },
            {
              key: 'weight',
              head: copy.columns.weight,
              figure: true,
              cell: (one) => fieldValue('weight', one.weight),
            },
            {
              key: 'full',
              head: copy.columns.full,
              figure: true,
              cell: (one) => fieldValue('full', one.full),
            },
            {
              key: 'least',
              head: copy.columns.least,
              figure: true,
              cell: (one) => fieldValue('least', one.least),
            },
            { key: 'more', head: copy.columns.more, cell: moreOf },
          ]}
        />
        <Items rules={rules} />
      </section>
      <Card title={copy.classes}>
        <Facts
          rows={rules.classes.map(({ name, kinds }) => ({
            term: name,
            value: kinds.map((kind) => KIND_WORDS[kind]).join(', '),
          }))}
        />
      </Card>
      <Card title={copy.fairness}>
        <Facts
          rows={FAIRNESS_FIELDS.flatMap((field) => {
            const value = fairnessValue(rules, field);
            if (value === null) return [];
            return {
              term: FAIRNESS_WORDS[field].label,
              value: (
                <>
                  {fieldValue(field, value)}
                  <span className="sm mut"> {FAIRNESS_WORDS[field].hint}</span>
                </>
              ),
            };
          })}
        />
        {rules.format === 1 && <p className="sm mut">{copy.firstFormat}</p>}
      </Card>
      <Card title={copy.bands}>
        <Facts
          rows={[
            ...rules.bands.map(({ name, from }) => ({ term: name, value: copy.bandFrom(from) })),
            ...(rules.tieBreaks.length > 0
              ? [
                  {
                    term: copy.ties,
                    value: rules.tieBreaks.map((key) => criterionName(rules, key)).join(', '),
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </>
  );
}
