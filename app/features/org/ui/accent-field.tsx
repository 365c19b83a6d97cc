import { accentNames, accentSets, isAccentName } from '#app/ui/accent.ts';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import type { FieldErrors } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { setupCopy } from '../setup-copy.id.ts';

const copy = setupCopy.government;

function Swatch({ colour }: { colour: string }) {
  return (
    <span
      aria-hidden="true"
      style={{
        display: 'inline-block',
        width: 20,
        height: 20,
        borderRadius: 4,
        background: colour,
        verticalAlign: '-4px',
        marginRight: 8,
      }}
    />
  );
}

/** The government's colour: four checked ones, or another that is checked when sent. */
export function AccentField({ value, other, errors }: { value: string; other: string; errors: FieldErrors }) {
  const named = isAccentName(value);
  return (
    <div className="accent-field">
      <ChoiceField
        name="accent"
        label={copy.accent}
        hint={copy.accentHint}
        error={errors.accent}
        defaultValue={named ? value : 'lain'}
        plain
        choices={[
          ...accentNames.map((name) => ({
            value: name,
            label: (
              <>
                <Swatch colour={accentSets[name].accent} />
                {copy.accents[name]}
              </>
            ),
          })),
          { value: 'lain', label: copy.accents.lain },
        ]}
      />
      <div className="accent-other">
        <TextField
          name="accentOther"
          label={copy.accentOther}
          hint={copy.accentOtherHint}
          defaultValue={named ? other : other || value}
          error={errors.accentOther}
          width="short"
          spellCheck={false}
          autoCapitalize="none"
        />
      </div>
    </div>
  );
}
