import { billChartHeight, monthlyBillChart } from '../../shared/document/charts/monthly-bill.ts';
import { nothingBilled } from '../../shared/document/charts/bill-months.ts';
import type { BillMonth } from '../../shared/document/charts/bill-months.ts';
import type { ChartSetting } from '../../shared/document/charts/chart-setting.ts';
import type { Swing } from '../../shared/document/charts/swing-chart.ts';
import { swingChart, swingChartHeight } from '../../shared/document/charts/swing-chart.ts';
import type { Block } from '../../shared/document/tree/tree.ts';
import { ChartFigure } from '../ui/chart/chart-figure.tsx';
import { ContractBlocks } from '../ui/contract/contract-blocks.tsx';
import { RedlineText } from '../ui/contract/redline-text.tsx';
import type { SpecimensOf } from './specimen.ts';

/** In cents. */
const months: readonly BillMonth[] = Array.from({ length: 24 }, (_, index) => {
  const parts = {
    ...nothingBilled,
    fixed: 250_000n,
    committed: index % 3 === 0 ? 2_250_000n : 0n,
    use: BigInt(index) * 30_000n,
    shortfall: index % 12 === 11 ? 400_000n : 0n,
  };
  const total = Object.values(parts).reduce((sum, part) => sum + part, 0n);
  return { month: index + 1, total, parts };
});
const titles = months.map(({ month, total }) => `Month ${month}: ${total / 100n}`);
const draw = (setting: ChartSetting): string =>
  monthlyBillChart({ months, highest: 3_130_000n, currency: 'USD', minorDigits: 2 }, setting);

const swings: readonly Swing[] = [
  { name: 'OpenAI, frontier', down: '-8200.50', up: '8200.50', title: 'OpenAI, frontier: 8,200.50 more or less' },
  { name: 'Google, small', down: '-410', up: '410', title: 'Google, small: 410 more or less' },
];
const drawSwings = (setting: ChartSetting): string => swingChart(swings, setting);

const blocks: readonly Block[] = [
  { type: 'heading', id: 'fees', level: 1, number: '4', text: 'Fees' },
  { type: 'paragraph', style: 'lead', text: 'What the Customer pays, and when.' },
  {
    type: 'numbered',
    id: 'fees-1',
    level: 'paragraph',
    number: '4.1',
    runs: [
      { text: 'The ' },
      { text: 'Commitment', mark: 'defined' },
      { text: ' is paid ' },
      { text: 'in advance', mark: 'strong' },
      { text: ', ' },
      { text: 'pro rata', mark: 'emphasis' },
      { text: ', on the days of ' },
      { text: 'payment.days', mark: 'missing' },
      { text: '.' },
    ],
  },
  { type: 'numbered', id: 'fees-1-a', level: 'item', number: '(a)', runs: [{ text: 'by transfer, or' }] },
  {
    type: 'table',
    caption: 'Instalments',
    columns: [
      { head: 'Date', kind: 'date' },
      { head: 'Of', kind: 'text', wide: true },
      { head: 'Amount', kind: 'amount' },
    ],
    rows: [
      { kind: 'row', cells: ['31 October 2025', 'first quarter', '22,500.00'] },
      { kind: 'detail', cells: ['', 'of which for agents', '12,500.00'] },
      { kind: 'note', cells: ['Later instalments follow the true-up.', '', ''] },
      { kind: 'total', cells: ['', 'Sum', '22,500.00'] },
    ],
  },
  { type: 'paragraph', style: 'note', text: 'Net of taxes.' },
  { type: 'linked-note', runs: [{ text: 'See ' }, { text: '4.1', to: 'fees-1' }, { text: '.' }] },
];

export const contractSpecimens: readonly SpecimensOf[] = [
  {
    component: 'ContractBlocks',
    states: [
      {
        state: 'of every kind that the window shows',
        isWide: true,
        show: () => <ContractBlocks blocks={blocks} language="en" />,
      },
    ],
  },
  {
    component: 'RedlineText',
    states: [
      {
        state: 'words and numbers changed, a paragraph more',
        isWide: true,
        show: () => (
          <RedlineText
            before={'The Customer pays within 30 days.\n\nFees are net of taxes.'}
            after={'The Customer pays each invoice within 45 days.\n\nFees are net of taxes.\n\nInvoices are electronic.'}
          />
        ),
      },
      { state: 'nothing changed', isWide: true, show: () => <RedlineText before="The same." after="The same." /> },
    ],
  },
  {
    component: 'ChartFigure',
    states: [
      {
        state: 'the bill of each month',
        isWide: true,
        show: () => <ChartFigure draw={draw} height={billChartHeight} monthTitles={titles} caption="The bill of each month." />,
      },
      {
        state: 'what a tenth more or less does to the margin',
        isWide: true,
        show: () => (
          <ChartFigure
            draw={drawSwings}
            height={swingChartHeight(swings.length)}
            monthTitles={[]}
            caption="A tenth more or less for each slot, the widest first."
          />
        ),
      },
    ],
  },
];
