import { Button, Modal, Radio, Switch } from '@mantine/core';
import { useState } from 'react';
import type { ExportReport } from '../../../../shared/calls/contracts/report-calls.ts';
import type { Language } from '../../../../shared/vocabulary/language.ts';
import { languages } from '../../../../shared/vocabulary/language.ts';
import type { ExportedKind, ReportFormat } from '../../../../shared/vocabulary/report-kind.ts';
import { annexFormats, exportedKinds, reportFormats, reportKinds } from '../../../../shared/vocabulary/report-kind.ts';
import type { CompanionFormat } from '../../../../shared/vocabulary/companion-format.ts';
import { companionFormats } from '../../../../shared/vocabulary/companion-format.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { replayStarts } from '../../../../shared/simulation/replay/replay.ts';
import { recordedMoves } from '../../../../shared/simulation/stress/recorded-moves.ts';
import type { Actuals } from '../../../../shared/domain/terms/actuals.ts';
import { say } from '../../../client/notices.ts';
import { useCommand } from '../../../client/use-command.ts';
import { useAudience } from '../../../ui/audience.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { LongWait } from '../../../ui/frame/long-wait.tsx';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useQuoteLanguage } from '../contract/quote-language.ts';
import { useReading, useSession } from '../draft/edit-session.ts';
import { useReportDialog } from './report-store.ts';
import { chosenStandIns } from '../what-if/stand-ins.ts';
import { latestMeasured, trueUpChoices } from './true-up-choices.ts';
import { TrueUpChoiceField } from './true-up-choice-field.tsx';
import { UseChoice } from './use-choice.tsx';
import './report.css';

/** The days that a replay may begin on. */
const starts = replayStarts(recordedMoves);

const priceSources = ['contract', 'current'] as const satisfies readonly ExportReport['prices'][];

/** The value of a list that equals a text; otherwise the list's first. */
function oneOf<const T extends string>(list: readonly [T, ...T[]], value: string): T {
  return list.find((each) => each === value) ?? list[0];
}

/** The files that each has, the first by default. */
function formatsOf(kind: ExportedKind): readonly [ReportFormat | CompanionFormat, ...(ReportFormat | CompanionFormat)[]] {
  switch (kind) {
    case 'annex':
      return annexFormats;
    case 'memo':
    case 'procurement':
    case 'what-if':
      return companionFormats;
    default:
      return reportFormats;
  }
}

function OpenReportDialog({ began, close }: { readonly began: ExportedKind; readonly close: () => void }) {
  const words = useWords();
  const windowLanguage = useLanguage();
  const text = words.report;
  const { autosave, opened } = useSession();
  const { quoteId } = opened.quote;
  const isIssued = opened.revision.issued !== null;
  const isInternalView = useAudience((state) => state.audience) === 'internal';
  const results = useReading((reading) => reading.results);
  const hasTrueUps = trueUpChoices(results, null).length > 0;
  const isPossible = (began !== 'true-up' || hasTrueUps) && (began !== 'memo' || isInternalView);
  const [kind, setKind] = useState<ExportedKind>(isPossible ? began : 'billing');
  const [format, setFormat] = useState<ReportFormat | CompanionFormat>('pdf');
  const [use, setUse] = useState<Actuals | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [prices, setPrices] = useState<ExportReport['prices']>('contract');
  const [internal, setInternal] = useState(false);
  const [replay, setReplay] = useState('');
  const [language, setLanguage] = useState<Language>(useQuoteLanguage());
  const { send, during, stop, isBusy, progress } = useCommand();
  const choices = trueUpChoices(results, use);
  const trueUp = choices.find(({ value, isMeasured }) => value === chosen && isMeasured) ?? latestMeasured(choices);
  const lacksUse = kind === 'true-up' && trueUp === undefined;
  const isInternal = internal && (kind === 'evaluation' || kind === 'what-if') && isInternalView;

  const formats = formatsOf(kind);
  const isReport = reportKinds.some((each) => each === kind);
  const isOfQuote = kind === 'procurement' || kind === 'what-if';
  const shownFormat = oneOf<ReportFormat | CompanionFormat>(formats, format);

  const saveMemo = async (): Promise<void> => {
    await autosave.flush();
    const file = await send('reports.exportMemo', { quoteId, format: oneOf(companionFormats, format), use: use ?? undefined });
    if (file === null) return;
    say(words.builder.exported(file.file));
    close();
  };

  const saveProcurement = async (): Promise<void> => {
    await autosave.flush();
    const asked = { quoteId, format: oneOf(companionFormats, format), language: isIssued ? undefined : language };
    const file = await send('reports.exportProcurement', asked);
    if (file === null) return;
    say(words.builder.exported(file.file));
    close();
  };

  const saveWhatIf = async (): Promise<void> => {
    await autosave.flush();
    const replayFrom = replay === '' ? undefined : replay;
    const standIns = chosenStandIns();
    const asked = { quoteId, format: oneOf(companionFormats, format), internal: isInternal, language, replayFrom, standIns };
    const file = await send('reports.exportWhatIf', asked);
    if (file === null) return;
    say(words.builder.exported(file.file));
    close();
  };

  const saveAnnex = async (): Promise<void> => {
    await autosave.flush();
    const file = await send('documents.exportAnnex', { quoteId, language: isIssued ? undefined : language });
    if (file === null) return;
    say(words.builder.exported(file.file));
    close();
  };

  const save = async (): Promise<void> => {
    if (kind === 'memo') return saveMemo();
    if (kind === 'annex') return saveAnnex();
    if (kind === 'procurement') return saveProcurement();
    if (kind === 'what-if') return saveWhatIf();
    await autosave.flush();
    const { commitment, afterMonth } = trueUp ?? { commitment: '', afterMonth: 0 };
    const asked: ExportReport = {
      quoteId,
      kind,
      format: oneOf(reportFormats, format),
      internal: isInternal,
      language: isIssued ? undefined : language,
      trueUp: kind === 'true-up' && trueUp !== undefined ? { commitment, afterMonth } : undefined,
      prices,
      use: use ?? undefined,
    };
    const file = await send('reports.export', asked);
    if (file === null) return;
    say(words.builder.exported(file.file));
    close();
  };

  return (
    <div className="qw-stack">
      <Radio.Group label={text.kind} value={kind} onChange={(value) => setKind(oneOf(exportedKinds, value))}>
        <div className="qw-stack qw-tight">
          {exportedKinds
            .filter((each) => each !== 'memo' || isInternalView)
            .map((each) => (
              <Radio
                key={each}
                value={each}
                label={text.kinds[each]}
                description={each === 'true-up' && !hasTrueUps ? text.noTrueUps : text.kindHints[each]}
                disabled={each === 'true-up' && !hasTrueUps}
              />
            ))}
        </div>
      </Radio.Group>
      {kind !== 'annex' && !isOfQuote && <UseChoice use={use} setUse={setUse} />}
      {kind === 'true-up' && <TrueUpChoiceField choices={choices} chosen={trueUp?.value ?? ''} choose={setChosen} />}
      {isReport && (results?.adaptive ?? null) !== null && (
        <ChoiceField
          label={text.prices}
          value={prices}
          choices={priceSources.map((value) => ({ value, label: text.pricesOf[value] }))}
          onChange={(value) => setPrices(oneOf(priceSources, value))}
        />
      )}
      <ChoiceField
        label={text.format}
        value={shownFormat}
        choices={formats.map((value) => ({ value, label: text.formats[value] }))}
        onChange={(value) => setFormat(oneOf<ReportFormat | CompanionFormat>(formats, value))}
      />
      {kind !== 'memo' && (kind === 'what-if' || (!isIssued && (shownFormat === 'pdf' || isOfQuote))) && (
        <ChoiceField
          label={text.language}
          value={language}
          choices={languages.map((value) => ({ value, label: words.builder.pdfLanguages[value] }))}
          onChange={(value) => setLanguage(oneOf(languages, value))}
        />
      )}
      {kind === 'what-if' && (
        <ChoiceField
          label={text.replay}
          value={replay}
          choices={[
            { value: '', label: text.noReplay },
            ...starts.map((day) => ({ value: day, label: briefDateText(day, windowLanguage) })),
          ]}
          onChange={setReplay}
        />
      )}
      {(kind === 'evaluation' || kind === 'what-if') && isInternalView && (
        <Switch
          label={text.internal}
          description={text.internalHint}
          checked={internal}
          onChange={(event) => setInternal(event.currentTarget.checked)}
        />
      )}
      {lacksUse && <p className="qw-problem">{text.needsUse}</p>}
      {isBusy && <LongWait said={words.builder.making} progress={progress} cancelLabel={words.frame.cancel} cancel={stop} />}
      <div className="qw-dialog-foot">
        <Button loading={isBusy} disabled={lacksUse} onClick={() => void during(save)}>
          {text.save}
        </Button>
      </div>
    </div>
  );
}

/** What goes with the contract as a file: billing schedule, evaluation or true-up statement. */
export function ReportDialog() {
  const words = useWords();
  const { kind, close } = useReportDialog();
  return (
    <Modal
      opened={kind !== null}
      onClose={close}
      title={words.report.title}
      closeButtonProps={{ 'aria-label': words.frame.close }}
    >
      {kind !== null && <OpenReportDialog began={kind} close={close} />}
    </Modal>
  );
}
