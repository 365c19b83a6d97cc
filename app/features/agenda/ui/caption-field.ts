import type { ComponentType, ReactNode } from 'react';

/** The field in which a caption is written; what stands in it is kept by the page. */
export type CaptionFieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly rows: number;
  readonly maxLength: number;
  /** Local date of the activity: gives the year to a date that leaves it out. */
  readonly about: string | null;
};

/** What the frame hands to a page with a caption: the field with the writing check, a feature that the agenda may not know. */
export type CaptionTools = { readonly CaptionField: ComponentType<CaptionFieldProps> };
