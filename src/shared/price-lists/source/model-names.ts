/** Providers that make the models they sell, by the names that lists give them. */
const makers: ReadonlyMap<string, string> = new Map([
  ['openai', 'openai'],
  ['text-completion-openai', 'openai'],
  ['anthropic', 'anthropic'],
  ['google', 'google'],
  ['gemini', 'google'],
  ['mistral', 'mistral'],
  ['mistralai', 'mistral'],
  ['deepseek', 'deepseek'],
  ['xai', 'xai'],
  ['x-ai', 'xai'],
  ['cohere', 'cohere'],
  ['cohere_chat', 'cohere'],
  ['moonshot', 'moonshot'],
  ['moonshotai', 'moonshot'],
  ['moonshot-ai', 'moonshot'],
  ['minimax', 'minimax'],
  ['zai', 'zai'],
  ['z-ai', 'zai'],
  ['zhipuai', 'zhipuai'],
  ['qwen', 'alibaba'],
  ['alibaba', 'alibaba'],
  ['dashscope', 'alibaba'],
  ['meta', 'meta'],
  ['meta-ai', 'meta'],
  ['meta_llama', 'meta'],
  ['llama', 'meta'],
  ['voyage', 'voyage'],
  ['voyageai', 'voyage'],
  ['perplexity', 'perplexity'],
  ['ai21', 'ai21'],
  ['amazon', 'amazon'],
]);

export type NamedModel = { readonly id: string; readonly provider: string; readonly isResold: boolean };

/** The id in a cost book of a model as a list names it: `maker/model`, or under its seller where that is no maker. */
export function namedModel(provider: string, model: string): NamedModel {
  const maker = makers.get(provider.toLowerCase());
  const seller = maker ?? provider.toLowerCase();
  const prefix = `${provider}/`;
  const bare = model.toLowerCase().startsWith(prefix.toLowerCase()) ? model.slice(prefix.length) : model;
  return { id: `${seller}/${bare}`, provider: seller, isResold: maker === undefined };
}

/** Names whose maker has pointed them to one model after another, without saying so in the name. */
const movedNames = new Set(['deepseek/deepseek-chat', 'deepseek/deepseek-reasoner', 'openai/gpt-5-chat']);

/** Whether a name stands for whichever model its maker points it to. */
export function isAliasName(id: string): boolean {
  return /(?:^|[-/:_.~])(?:latest|auto)(?:$|[-:])/.test(id) || movedNames.has(id);
}

/** What a model is compared by between lists that write its name in their own ways: `claude-opus-4.5` and `claude-opus-4-5`. */
export function comparedName(id: string): string {
  return id.toLowerCase().replaceAll(/[._]/g, '-');
}

/** Whether a model gives vectors for text, and so has no output to be paid for. */
export function isEmbedding(id: string): boolean {
  return /embed|(?:^|\/)voyage-|rerank/i.test(id);
}
