/** Those whose prices are recorded, as they write themselves. */
const names = new Map([
  ['anthropic', 'Anthropic'],
  ['deepseek', 'DeepSeek'],
  ['google', 'Google'],
  ['mistral', 'Mistral'],
  ['openai', 'OpenAI'],
  ['xai', 'xAI'],
]);

/** The provider of a recorded move by its name; one that a stress document brings along, as it is written there. */
export function providerName(provider: string): string {
  return names.get(provider) ?? provider;
}
