/** Inputs and buttons of the component library that need nothing of ours. */
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
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
  useCombobox,
} from '@mantine/core';
export { useForm } from '@mantine/form';
