/** Inputs and buttons of the component library that need nothing of ours; one is our own. */
export {
  ActionIcon,
  Autocomplete,
  Button,
  Checkbox,
  Combobox,
  FileInput,
  Input,
  InputBase,
  MultiSelect,
  NumberInput,
  PasswordInput,
  PinInput,
  Radio,
  Select,
  Switch,
  Textarea,
  TextInput,
  useCombobox,
} from '@mantine/core';
export { useForm } from '@mantine/form';
export { SegmentedControl } from './SegmentedControl.tsx';
