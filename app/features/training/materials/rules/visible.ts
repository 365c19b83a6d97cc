/** Whether participants can open a material now. */
export const isVisible = (material: { readonly visibleFrom: string | null }, now: string): boolean =>
  material.visibleFrom === null || Date.parse(material.visibleFrom) <= Date.parse(now);
