/** Surfaces of the component library that need nothing of ours. */
export { Alert, Badge, Drawer, Kbd, Modal, Table, Tabs } from '@mantine/core';
