/** A field's problem in a sentence. `needed`: the field is only still empty. */
export type FieldProblem = { readonly sentence: string; readonly needed: boolean };

/** What every field of a document takes. */
export type FieldProps = {
  readonly label: string;
  /** The label is for those who do not see the column head. */
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly problem?: FieldProblem | null;
  /** Of the place in the document, so that a problem finds its field. */
  readonly placeKey?: string;
  readonly disabled?: boolean;
  /** The user left the field: further typing is another step to undo. */
  readonly onLeave?: () => void;
};

type Wiring = {
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: string;
  readonly error?: string;
  readonly disabled?: boolean;
  readonly 'data-place'?: string;
  readonly wrapperProps?: { readonly 'data-needed': boolean };
};

/** How the props above reach a Mantine control. */
export function wiringOf({ label, hideLabel, description, problem, placeKey, disabled }: FieldProps): Wiring {
  return {
    ...(hideLabel === true ? { 'aria-label': label } : { label }),
    ...(description === undefined ? {} : { description }),
    ...(problem === null || problem === undefined ? {} : { error: problem.sentence }),
    ...(problem?.needed === true ? { wrapperProps: { 'data-needed': true } } : {}),
    ...(placeKey === undefined ? {} : { 'data-place': placeKey }),
    ...(disabled === undefined ? {} : { disabled }),
  };
}
