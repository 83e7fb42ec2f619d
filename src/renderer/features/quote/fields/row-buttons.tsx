import { ActionIcon, Button } from '@mantine/core';
import { Plus, X } from 'lucide-react';

export function RemoveButton({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={onRemove}>
      <X size={15} aria-hidden />
    </ActionIcon>
  );
}

export function AddButton({ label, onAdd }: { readonly label: string; readonly onAdd: () => void }) {
  return (
    <Button variant="subtle" size="compact-sm" leftSection={<Plus size={14} aria-hidden />} onClick={onAdd}>
      {label}
    </Button>
  );
}
