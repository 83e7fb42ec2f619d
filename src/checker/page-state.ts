import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../shared/text/language.ts';
import type { Outcome } from './check/check.ts';
import { check, makeReady } from './check/check.ts';
import type { Checked } from './check/messages.ts';

/** Far more than any contract, with attachments. */
const mostBytes = 100_000_000;

export type Place = 'file' | 'issued';
export type Files = Readonly<Record<Place, File | null>>;

export type Phase =
  | { readonly state: 'waiting' }
  /** `since`: on the clock of `performance.now()`. */
  | { readonly state: 'checking'; readonly since: number }
  | { readonly state: 'checked'; readonly checked: Checked; readonly issued: string | null; readonly triedPassword: boolean }
  | { readonly state: 'failed'; readonly why: 'too-long' | 'stopped' | 'too-large' | 'not-read' | 'cancelled' };

export type PageState = {
  readonly files: Files;
  readonly phase: Phase;
  /** Of the contract that was checked last; null before there is one. */
  readonly language: Language | null;
  /** Puts a file into a place, or takes it out, and checks anew where there is something to check. */
  readonly put: (place: Place, file: File | null) => void;
  readonly again: (password?: string) => void;
  readonly cancel: () => void;
};

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function phaseOf(outcome: Outcome, issued: File | null, password: string): Phase {
  if (outcome.ended !== 'checked') return { state: 'failed', why: outcome.ended };
  return { state: 'checked', checked: outcome.checked, issued: issued?.name ?? null, triedPassword: password !== '' };
}

/** Reads both files and checks them; `given` ends it, and then nothing is told. */
async function checkFiles(
  file: File,
  issued: File | null,
  password: string,
  given: AbortSignal,
  tell: (phase: Phase) => void,
): Promise<void> {
  const read = await Promise.all([bytesOf(file), issued === null ? null : bytesOf(issued)]).catch(() => null);
  if (given.aborted) return;
  if (read === null) {
    tell({ state: 'failed', why: 'not-read' });
    return;
  }
  const [bytes, issuedBytes] = read;
  const cancel = check({ file: bytes, issued: issuedBytes, password }, (outcome) => tell(phaseOf(outcome, issued, password)));
  given.addEventListener('abort', cancel);
}

/** The two files, and the check of them: one at a time, the latest that was asked for. */
export function usePageState(): PageState {
  const [files, setFiles] = useState<Files>({ file: null, issued: null });
  const [phase, setPhase] = useState<Phase>({ state: 'waiting' });
  const [language, setLanguage] = useState<Language | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(makeReady, []);

  const run = useCallback(({ file, issued }: Files, password: string): void => {
    stop.current?.();
    stop.current = null;
    if (file === null) {
      setPhase({ state: 'waiting' });
      return;
    }
    if ([file, issued].some((each) => (each?.size ?? 0) > mostBytes)) {
      setPhase({ state: 'failed', why: 'too-large' });
      return;
    }
    setPhase({ state: 'checking', since: performance.now() });
    const given = new AbortController();
    stop.current = () => given.abort();
    void checkFiles(file, issued, password, given.signal, (phase) => {
      if (phase.state === 'checked' && phase.checked.figures !== null) setLanguage(phase.checked.figures.language);
      setPhase(phase);
    });
  }, []);

  return {
    files,
    phase,
    language,
    put: (place, file) => {
      const now = { ...files, [place]: file };
      setFiles(now);
      run(now, '');
    },
    again: (password = '') => run(files, password),
    cancel: () => {
      stop.current?.();
      stop.current = null;
      setPhase({ state: 'failed', why: 'cancelled' });
    },
  };
}
