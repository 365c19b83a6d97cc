/** Features that speak for a match. */
const speakFor = [
  'title',
  'rare',
  'place',
  'here',
  'leader',
  'role',
  'focus',
  'explained',
  'msg',
  'kind',
  'alone',
  'act',
  'tag',
  'date',
  'weekday',
  'near',
  'both',
  'unit',
  'hostDay',
  'ownAccount',
  'part',
  'done',
] as const;
/** Features that speak against one. */
const speakAgainst = [
  'dateConflict',
  'mixedDate',
  'otherYear',
  'early',
  'late',
  'before',
  'postponed',
  'followUp',
  'noEvent',
  'service',
  'memory',
  'numberConflict',
  'placeConflict',
  'unitPlace',
  'elsewhere',
  'ownPlace',
  'foreign',
  'circle',
  'stranger',
  'actConflict',
  'roleConflict',
] as const;
/** The features in the order of the weights. All lie between 0 and 1; the sign of each is fixed. */
export const featureNames = [...speakFor, ...speakAgainst] as const;
export type FeatureName = (typeof featureNames)[number];
export const featuresFor: ReadonlySet<FeatureName> = new Set<FeatureName>(speakFor);
/** Where each feature stands in a row of values. */
export const featureAt = Object.fromEntries(featureNames.map((name, at) => [name, at])) as Readonly<
  Record<FeatureName, number>
>;
export type FeatureVector = Readonly<Record<FeatureName, number>>;

/** The features by name, for those who look at them one by one. */
export const vectorOf = (values: Float64Array): FeatureVector =>
  Object.fromEntries(featureNames.map((name, at) => [name, values[at]!])) as FeatureVector;
