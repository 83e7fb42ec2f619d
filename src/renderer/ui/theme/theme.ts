import type { CSSVariablesResolver, MantineColorsTuple, MantineThemeOverride } from '@mantine/core';
import {
  Badge,
  Button,
  Checkbox,
  Modal,
  NativeSelect,
  Notification,
  SegmentedControl,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
  createTheme,
} from '@mantine/core';

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

/** Mantine in our colours and sizes. `close` names its own close buttons. */
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
      Button: Button.extend({ defaultProps: { size: 'sm' } }),
      TextInput: TextInput.extend({ defaultProps: { size: 'sm', inputWrapperOrder: wrapperOrder } }),
      Textarea: Textarea.extend({ defaultProps: { size: 'sm', inputWrapperOrder: wrapperOrder } }),
      NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm', inputWrapperOrder: wrapperOrder } }),
      Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
      Switch: Switch.extend({ defaultProps: { size: 'sm', withThumbIndicator: false } }),
      SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs' } }),
      Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm', tt: 'none' } }),
      Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': close } } }),
      Modal: Modal.extend({ defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.4 } } }),
      Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
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
