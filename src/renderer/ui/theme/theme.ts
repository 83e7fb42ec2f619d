import type {
  BadgeProps,
  ButtonProps,
  CSSVariablesResolver,
  CheckboxProps,
  MantineColorsTuple,
  MantineThemeOverride,
  ModalProps,
  NativeSelectProps,
  NotificationProps,
  SegmentedControlProps,
  SwitchProps,
  TextInputProps,
  TextareaProps,
  TooltipProps,
} from '@mantine/core';
import { createTheme } from '@mantine/core';

/** Deep teal, the one colour of buttons and selections. */
const accent: MantineColorsTuple = [
  '#e6f4f3',
  '#cfe8e6',
  '#9fd3cf',
  '#6cbdb8',
  '#45aaa4',
  '#2b9690',
  '#168079',
  '#0b6b66',
  '#085651',
  '#05423e',
];

/** Mantine's surfaces in the dark: neutral with a slight blue, the lightest first. */
const dark: MantineColorsTuple = [
  '#e4e9f0',
  '#c3cbd6',
  '#939eae',
  '#5d6878',
  '#3c4655',
  '#2b3441',
  '#1d242e',
  '#171d25',
  '#11161d',
  '#0c1015',
];

/** A field's description and error go under it, so that the fields of a row stay in line. */
const wrapperOrder: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];

/**
 * Mantine in our colours and sizes; `close` names its own close buttons. Of its components only the types are imported: the theme, which the
 * first screen needs, would bring in the code of all of them.
 */
export function themeIn(close: string): MantineThemeOverride {
  return createTheme({
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '600' },
    colors: { accent, dark },
    primaryColor: 'accent',
    primaryShade: { light: 7, dark: 6 },
    defaultRadius: 'md',
    radius: { xs: '2px', sm: '4px', md: '8px', lg: '12px', xl: '16px' },
    fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '18px', xl: '24px' },
    spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
    cursorType: 'pointer',
    focusRing: 'auto',
    respectReducedMotion: true,
    components: {
      Button: { defaultProps: { size: 'sm' } satisfies Partial<ButtonProps> },
      TextInput: { defaultProps: { size: 'sm', inputWrapperOrder: wrapperOrder } satisfies Partial<TextInputProps> },
      Textarea: { defaultProps: { size: 'sm', inputWrapperOrder: wrapperOrder } satisfies Partial<TextareaProps> },
      NativeSelect: { defaultProps: { size: 'sm', inputWrapperOrder: wrapperOrder } satisfies Partial<NativeSelectProps> },
      Checkbox: { defaultProps: { size: 'xs' } satisfies Partial<CheckboxProps> },
      Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } satisfies Partial<SwitchProps> },
      SegmentedControl: { defaultProps: { size: 'xs' } satisfies Partial<SegmentedControlProps> },
      Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none' } satisfies Partial<BadgeProps> },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } satisfies Partial<NotificationProps> },
      Modal: {
        defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.4 } } satisfies Partial<ModalProps>,
      },
      Tooltip: { defaultProps: { openDelay: 400, withArrow: true } satisfies Partial<TooltipProps> },
    },
  });
}

/** Mantine's own names for the colours of tokens.css. */
export const cssVariables: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-body': 'var(--qw-surface)',
    '--mantine-color-text': 'var(--qw-text)',
    '--mantine-color-dimmed': 'var(--qw-text-faint)',
    '--mantine-color-placeholder': 'var(--qw-text-faint)',
    '--mantine-color-default': 'var(--qw-surface)',
    '--mantine-color-default-hover': 'var(--qw-sunken)',
    '--mantine-color-default-color': 'var(--qw-text)',
    '--mantine-color-default-border': 'var(--qw-line-strong)',
    '--mantine-color-error': 'var(--qw-red)',
    '--mantine-color-anchor': 'var(--qw-accent)',
  };
  return { variables: {}, light: variables, dark: variables };
};
