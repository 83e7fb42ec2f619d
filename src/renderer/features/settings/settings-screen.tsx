import { Button, Radio, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '../../../shared/calls/workspace/settings-calls.ts';
import type { Theme } from '../../../shared/vocabulary/theme.ts';
import { themes } from '../../../shared/vocabulary/theme.ts';
import { currencies } from '../../../shared/domain/values/currency.ts';
import { say } from '../../client/notices.ts';
import { useCommand } from '../../client/use-command.ts';
import { useAnswer } from '../../client/queries.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { IntegerField } from '../../ui/fields/integer-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { LongWait } from '../../ui/frame/long-wait.tsx';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useWords } from '../../ui/language.tsx';
import { LanguagePart } from './language-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { CostSightPart } from './cost-sight-part.tsx';
import { AuditPart } from './audit-part.tsx';
import { BrandPart } from './brand-part.tsx';
import { SellerPart } from './seller-part.tsx';
import { useSettingsDraft } from './settings-draft.ts';

type Change = (change: Partial<Settings>) => void;
type PartProps = { readonly settings: Settings; readonly change: Change };

type WholeProps = {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
};

/** A whole number in bounds. A wrong one stays in the field with its reason and is not saved. */
function WholeField({ label, unit, value, least, most, onChange }: WholeProps) {
  const words = useWords().settings;
  const [wrong, setWrong] = useState<string | number | null>(null);
  return (
    <IntegerField
      label={label}
      unit={unit}
      value={wrong ?? value}
      problem={wrong === null ? null : { sentence: words.wholeNumber(least, most), needed: false }}
      onChange={(next) => {
        const isTaken = typeof next === 'number' && next >= least && next <= most;
        setWrong(isTaken ? null : (next ?? ''));
        if (isTaken) onChange(next);
      }}
    />
  );
}

function DefaultsPart({ settings, change }: PartProps) {
  const words = useWords();
  const { defaultTerms: terms } = settings;
  const [pattern, setPattern] = useState<string | null>(null);
  const set = (part: Partial<Settings['defaultTerms']>): void => change({ defaultTerms: { ...terms, ...part } });
  const isPattern = (text: string): boolean => /^[^#]*#{1,9}[^#]*$/.test(text);
  return (
    <section className="qw-group" aria-label={words.settings.defaults}>
      <h2 className="qw-after-head">{words.settings.defaults}</h2>
      <div className="qw-form">
        <div className="qw-wide">
          <TextField
            label={words.settings.numberPattern}
            description={words.settings.numberHint}
            value={pattern ?? settings.numberPattern}
            problem={pattern === null || isPattern(pattern) ? null : { sentence: words.settings.numberWrong, needed: false }}
            onChange={(text) => {
              setPattern(isPattern(text) ? null : text);
              if (isPattern(text)) change({ numberPattern: text });
            }}
          />
        </div>
        <ChoiceField
          label={words.settings.currency}
          value={terms.currency}
          choices={currencies.map((code) => ({ value: code, label: code }))}
          onChange={(currency) => set({ currency })}
        />
        <WholeField
          label={words.settings.termMonths}
          unit={words.fields.months}
          value={terms.termMonths}
          least={1}
          most={120}
          onChange={(termMonths) => set({ termMonths })}
        />
        <WholeField
          label={words.settings.paymentTermsDays}
          unit={words.fields.days}
          value={terms.paymentTermsDays}
          least={0}
          most={3650}
          onChange={(paymentTermsDays) => set({ paymentTermsDays })}
        />
        <WholeField
          label={words.settings.validDays}
          unit={words.fields.days}
          value={terms.validDays}
          least={0}
          most={3650}
          onChange={(validDays) => set({ validDays })}
        />
      </div>
    </section>
  );
}

const breakages = ['at_expiry', 'proportional'] as const;
const recurrings = ['as_invoiced', 'level'] as const;

/** How our own view recognizes revenue, with what each choice means. */
function RevenuePart({ settings: { revenuePolicy: policy }, change }: PartProps) {
  const words = useWords().settings;
  const set = (part: Partial<Settings['revenuePolicy']>): void => change({ revenuePolicy: { ...policy, ...part } });
  return (
    <section className="qw-group" aria-label={words.revenue}>
      <h2>{words.revenue}</h2>
      <p className="qw-soft qw-after-head">{words.revenueHint}</p>
      <div className="qw-stack">
        <Radio.Group label={words.breakage} value={policy.breakage ?? 'at_expiry'}>
          <div className="qw-stack qw-tight">
            {breakages.map((value) => (
              <Radio
                key={value}
                value={value}
                label={words.breakages[value]}
                description={words.breakageHints[value]}
                onChange={() => set({ breakage: value })}
              />
            ))}
          </div>
        </Radio.Group>
        <Radio.Group label={words.recurring} value={policy.recurring ?? 'as_invoiced'}>
          <div className="qw-stack qw-tight">
            {recurrings.map((value) => (
              <Radio
                key={value}
                value={value}
                label={words.recurrings[value]}
                description={words.recurringHints[value]}
                onChange={() => set({ recurring: value })}
              />
            ))}
          </div>
        </Radio.Group>
      </div>
    </section>
  );
}

/** How long what must stay of a deleted customer stays. */
function RetentionPart({ settings, change }: PartProps) {
  const words = useWords().settings;
  return (
    <section className="qw-group" aria-label={words.retention}>
      <h2>{words.retention}</h2>
      <p className="qw-soft qw-after-head">{words.retentionHint}</p>
      <div className="qw-form">
        <WholeField
          label={words.retentionYears}
          unit={words.years}
          value={settings.retentionYears}
          least={0}
          most={100}
          onChange={(retentionYears) => change({ retentionYears })}
        />
      </div>
    </section>
  );
}

function AppearancePart({ settings, change }: PartProps) {
  const words = useWords();
  return (
    <section className="qw-group" aria-label={words.settings.appearance}>
      <h2 className="qw-after-head">{words.settings.appearance}</h2>
      <SegmentedControl
        aria-label={words.frame.theme}
        value={settings.theme}
        onChange={(theme: Theme) => change({ theme })}
        data={themes.map((value) => ({ value, label: words.frame.themes[value] }))}
      />
    </section>
  );
}

function WorkspacePart() {
  const words = useWords();
  const { send, stop, isBusy, progress } = useCommand();
  const { data } = useAnswer('workspace.status', {});
  if (data === undefined) return null;
  const backUp = async (): Promise<void> => {
    const backup = await send('workspace.backUp', {});
    if (backup !== null) say(words.settings.backedUp(backup.name));
  };
  return (
    <section className="qw-group" aria-label={words.settings.workspace}>
      <h2 className="qw-after-head">{words.settings.workspace}</h2>
      <div className="qw-stack">
        <p className="qw-path">{data.file}</p>
        {data.state === 'open' && data.syncedBy !== null && (
          <p className="qw-attention">{words.settings.synced(data.syncedBy)}</p>
        )}
        <p className="qw-soft">{words.settings.plain}</p>
        <div>
          <Button variant="default" disabled={isBusy} onClick={() => void backUp()}>
            {words.settings.backUp}
          </Button>
        </div>
        {isBusy && (
          <LongWait said={words.settings.backingUp} progress={progress} cancelLabel={words.frame.cancel} cancel={stop} />
        )}
        <p className="qw-small qw-soft">{words.settings.version(data.appVersion)}</p>
      </div>
    </section>
  );
}

export function SettingsScreen() {
  const words = useWords();
  const { settings, change } = useSettingsDraft();
  return (
    <div className="qw-screen">
      <TopBar title={<h1>{words.settings.title}</h1>}>
        <span className="qw-save">{words.settings.saved}</span>
      </TopBar>
      <div className="qw-page qw-narrow">
        {settings !== null && (
          <>
            <SellerPart settings={settings} change={change} />
            <BrandPart paper={settings.paper} choosePaper={(paper) => change({ paper })} />
            <DefaultsPart settings={settings} change={change} />
            <RevenuePart settings={settings} change={change} />
            <RetentionPart settings={settings} change={change} />
            <PeoplePart />
            <CostSightPart shown={settings.costsFor} choose={(costsFor) => change({ costsFor })} />
            <AppearancePart settings={settings} change={change} />
            <LanguagePart language={settings.language} choose={(language) => change({ language })} />
          </>
        )}
        <WorkspacePart />
        <AuditPart />
      </div>
    </div>
  );
}
