import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { DrawnButton } from '../ui/frame/first-press.tsx';
import { FirstPress, useOpenedByPress } from '../ui/frame/first-press.tsx';
import { LongLook } from '../ui/frame/long-look.tsx';
import { LookDialog } from '../ui/frame/look-dialog.tsx';
import { LongWait } from '../ui/frame/long-wait.tsx';
import { RemarkPopover } from '../ui/frame/remark-popover.tsx';
import { SaveChip } from '../ui/frame/save-chip.tsx';
import { ScrollRegion } from '../ui/frame/scroll-region.tsx';
import { StateChip } from '../ui/frame/state-chip.tsx';
import { TopBar } from '../ui/frame/top-bar.tsx';
import type { DataColumn } from '../ui/table/data-table.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { walkableSpecimens } from './walkable-specimens.tsx';
import type { SpecimensOf } from './specimen.ts';

type Row = { readonly month: number; readonly name: string; readonly amount: string };

const rows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({ month: index + 1, name: `Month ${index + 1}`, amount: `${1000 + index}.00` }));

const columns: readonly DataColumn<Row>[] = [
  { id: 'name', head: 'Month', kind: 'text', cell: ({ name }) => name, foot: 'Sum' },
  { id: 'amount', head: 'Amount', kind: 'number', cell: ({ amount }) => amount, foot: '3,003.00' },
];

const table = (count: number, hideCaption: boolean) => () => (
  <DataTable
    caption={`Amounts of ${count} months`}
    hideCaption={hideCaption}
    columns={columns}
    rows={rows(count)}
    rowKey={({ month }) => month}
    empty="There are no months."
  />
);

const nothing = (): void => undefined;

/** It lies over the page: it is there once it is asked for. */
function OpenedLook() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Open the dialog
      </Button>
      {isOpen && (
        <LookDialog
          title="What the rules would ask"
          hint="Nothing changes before they are in force."
          said="100 of 250 quotes looked at"
          look={{ looked: 100, total: 250, isRunning: true, stop: nothing }}
          stopLabel="Stop"
          close={() => setOpen(false)}
          closeLabel="Close"
        >
          {table(2, true)()}
        </LookDialog>
      )}
    </>
  );
}

function Fruit({ button }: { readonly button: DrawnButton }) {
  const { isOpen, setOpen, target } = useOpenedByPress();
  return (
    <Menu opened={isOpen} onChange={setOpen}>
      <Menu.Target>{button({ ref: target })}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item>Apple</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const fruitButton: DrawnButton = (press) => (
  <Button variant="default" {...press}>
    Fruit
  </Button>
);

export const frameSpecimens: readonly SpecimensOf[] = [
  ...walkableSpecimens,
  {
    component: 'FirstPress',
    states: [
      {
        state: 'a menu that comes with the first press',
        show: () => (
          <FirstPress opens="menu" renderButton={fruitButton}>
            {(button) => <Fruit button={button} />}
          </FirstPress>
        ),
      },
    ],
  },
  {
    component: 'LongWait',
    states: [
      {
        state: 'for more than a second',
        show: () => <LongWait said={(seconds) => `The file is being made, ${seconds} s`} cancelLabel="Cancel" cancel={nothing} />,
      },
      {
        state: 'with how far it is',
        show: () => (
          <LongWait
            said={(seconds) => `Backing up for ${seconds} s`}
            progress={{ done: 3, of: 8 }}
            cancelLabel="Cancel"
            cancel={nothing}
          />
        ),
      },
    ],
  },
  {
    component: 'RemarkPopover',
    states: [
      {
        state: 'closed',
        show: () => (
          <RemarkPopover
            label="Return to the author"
            variant="default"
            hasRemark
            choices={[{ label: 'Return', run: () => Promise.resolve(true) }]}
          />
        ),
      },
    ],
  },
  {
    component: 'LookDialog',
    states: [
      {
        state: 'under way, with what was found so far',
        show: OpenedLook,
      },
    ],
  },
  {
    component: 'LongLook',
    states: [
      {
        state: 'under way',
        show: () => (
          <LongLook
            label="Quotes looked at"
            said="100 of 250 quotes looked at"
            looked={100}
            total={250}
            isRunning
            stopLabel="Stop"
            stop={nothing}
          />
        ),
      },
      {
        state: 'at its end',
        show: () => (
          <LongLook
            label="Quotes looked at"
            said="250 of 250 quotes looked at"
            looked={250}
            total={250}
            isRunning={false}
            stopLabel="Stop"
            stop={nothing}
          />
        ),
      },
    ],
  },
  {
    component: 'TopBar',
    states: [
      {
        state: 'with something before it, and tools',
        isWide: true,
        show: () => (
          <TopBar title="Support automation" before={<Button variant="subtle">Back</Button>}>
            <Button>Export</Button>
          </TopBar>
        ),
      },
      { state: 'a title', isWide: true, show: () => <TopBar title="Quotes" /> },
    ],
  },
  {
    component: 'SaveChip',
    states: [
      { state: 'saved before', show: () => <SaveChip save={{ state: 'saved', at: null }} /> },
      { state: 'saved', show: () => <SaveChip save={{ state: 'saved', at: new Date(2026, 10, 22, 9, 5) }} /> },
      { state: 'unsaved', show: () => <SaveChip save={{ state: 'unsaved' }} /> },
      { state: 'saving', show: () => <SaveChip save={{ state: 'saving' }} /> },
      { state: 'stale', show: () => <SaveChip save={{ state: 'stale' }} /> },
      { state: 'failed', show: () => <SaveChip save={{ state: 'failed', sentence: 'The disk is full.', again: nothing }} /> },
    ],
  },
  {
    component: 'StateChip',
    states: (['draft', 'in-approval', 'approved', 'issued', 'archived'] as const).map((state) => ({
      state,
      show: () => <StateChip state={state} />,
    })),
  },
  {
    component: 'ScrollRegion',
    states: [
      {
        state: 'more than fits',
        show: () => (
          <ScrollRegion label="Months" className="qw-workshop-scroll">
            {rows(12).map(({ month, name }) => (
              <p key={month}>{name}</p>
            ))}
          </ScrollRegion>
        ),
      },
    ],
  },
  {
    component: 'DataTable',
    states: [
      { state: 'a few rows', show: table(3, false) },
      { state: 'no caption to see', show: table(2, true) },
      { state: 'nothing in it', show: table(0, false) },
      { state: 'so long that only what is in sight is drawn', isWide: true, show: table(200, false) },
    ],
  },
];
