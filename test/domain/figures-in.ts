type Path = (string | number)[];

const notFigures = new Set([
  'schema',
  'currency',
  'id',
  'on',
  'date',
  'effectiveFrom',
  'action',
  'kind',
  'ref',
  'outcome',
  'from',
  'to',
  'months',
]);

/** The path of every decimal that the evaluation prints. */
export function figuresIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const step = Array.isArray(value) ? Number(name) : name;
    const isDates = path.length === 0 && name === 'months';
    return isDates || (typeof step === 'string' && notFigures.has(step) && name !== 'months')
      ? []
      : figuresIn(part, [...path, step]);
  });
}
