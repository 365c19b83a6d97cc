import { describe, expect, test } from 'vitest';
import { faultsOf } from '#app/platform/actions/define-action.server.ts';
import { ruleSetSchema } from '../../schema.ts';
import { RULE_TEMPLATES } from '../../scoring/rules/templates.ts';
import { fieldsOf, rowsIn, ruleFaults, rulesFrom } from './rules-form.ts';

const given = RULE_TEMPLATES[0]!.rules;
const fields = fieldsOf('Aturan', given);

const errorsOf = (changed: Record<string, string>) => {
  const typed = { ...fields, ...changed };
  const parsed = ruleSetSchema.safeParse(rulesFrom(typed).body);
  const faults = parsed.success ? [] : faultsOf(parsed.error);
  return ruleFaults(
    typed,
    faults.map(({ path, message }) => ({ path: `body.${path}`, message })),
  );
};

describe('a rule set in a form', () => {
  test.each(RULE_TEMPLATES.map(({ key, rules }) => [key, rules] as const))(
    'the template %s comes back as it went in',
    (_, rules) => {
      const { body } = rulesFrom(fieldsOf('x', rules));
      const back = ruleSetSchema.parse(body);
      expect({ ...back, criteria: [] }).toEqual({ ...rules, criteria: [] });
      for (const criterion of rules.criteria)
        expect(back.criteria.find(({ key }) => key === criterion.key)).toEqual(criterion);
    },
  );

  test('a version made from one of the first format asks for the usual hours', () => {
    const { reportHours, visitHours, ...common } = given;
    const { body } = rulesFrom(fieldsOf('x', { ...common, format: 1 }));
    expect(body).toMatchObject({ format: 2, reportHours, visitHours });
    expect(errorsOf({ 'f-visitHours': '0' })).toHaveProperty('f-visitHours');
    expect(errorsOf({ 'f-reportHours': '0' })).toEqual({});
  });

  test('shares are typed as percentages, with the comma', () => {
    expect(fields['f-sameGrade']).toBe('80');
    const { body } = rulesFrom({ ...fields, 'f-sameGrade': '82,5' });
    expect(body.sameGrade).toBe(0.825);
  });

  test('rows without a name are left out, and a new row gets a key of its own', () => {
    const last = rowsIn(fields, 'band');
    const { body } = rulesFrom({
      ...fields,
      'band-0-name': '',
      [`band-${last}-name`]: 'Baik',
      [`band-${last}-from`]: '10',
    });
    expect((body.bands as { key: string }[]).map(({ key }) => key)).toEqual([
      'baik',
      'cukup',
      'perlu-dibantu',
      'baik-2',
    ]);
  });

  test.each([
    [{ 'c-coverage-weight': '99' }, 'criteria'],
    [{ 'c-coverage-weight': 'banyak' }, 'c-coverage-weight'],
    [{ 'c-coverage-full': '0' }, 'c-coverage-full'],
    [{ 'class-1-kind-opd': 'on' }, 'class-1-kinds'],
    [{ 'f-rankFrom': '' }, 'f-rankFrom'],
    [{ 'band-1-from': '90' }, 'band-1-from'],
    [{ 'rubric-0-most': '0' }, 'rubric-0-most'],
  ])('a fault stands at its field: %j', (changed, field) => {
    expect(Object.keys(errorsOf(changed))).toContain(field);
  });

  test('a criterion without a weight is not used', () => {
    const { body } = rulesFrom({ ...fields, 'c-jury-weight': ' ' });
    expect((body.criteria as { key: string }[]).map(({ key }) => key)).not.toContain('jury');
  });
});
