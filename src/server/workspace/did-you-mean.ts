/** The closing sentence of a mistake: what the writer may have meant. Empty where nothing comes near. */
export const didYouMean = {
  nl: (near: readonly string[]): string => (near.length > 0 ? ` Bedoelt u ${near.join(' of ')}?` : ''),
  en: (near: readonly string[]): string => (near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : ''),
};
