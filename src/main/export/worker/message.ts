/** What the worker is asked; `id` comes back with the answer. */
export type Question = { readonly id: number; readonly task: string; readonly input: readonly unknown[] };

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string; readonly stack: string | undefined };

/**
 * What a task is at: reading somebody's file, which decides what that takes; or making something of what was read, which is evaluated,
 * drawn and compared.
 */
export type TaskStage = 'reading' | 'making';
/** What the worker says while it works. */
export type Begun = { readonly begins: TaskStage };

/**
 * The buffers of the bytes that stand in a value itself or directly under it, to be handed to another thread without a copy. A view of
 * a larger buffer is left out: others may look at the rest.
 */
export function ownBuffers(value: unknown): ArrayBuffer[] {
  const members = typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) ? Object.values(value) : [value];
  const whole = members.flatMap((member): ArrayBuffer[] => {
    if (!(member instanceof Uint8Array) || !(member.buffer instanceof ArrayBuffer)) return [];
    return member.byteLength === member.buffer.byteLength ? [member.buffer] : [];
  });
  return [...new Set(whole)];
}
