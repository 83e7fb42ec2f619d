import { Button } from '@mantine/core';
import { useState } from 'react';
import { brandColourShape, readableColour } from '../../../shared/vocabulary/brand-colour.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { paperNamed, papers } from '../../../shared/vocabulary/paper.ts';
import { useCommand } from '../../client/use-command.ts';
import { useAnswer } from '../../client/queries.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useWords } from '../../ui/language.tsx';

/** Saves a colour as soon as it is valid. A wrong one stays in the field with its reason. */
function ColourField({ colour }: { readonly colour: string | null }) {
  const words = useWords();
  const { send } = useCommand();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? colour ?? '';
  const isColour = brandColourShape.test(text);
  const isWrong = text !== '' && !isColour;
  const readable = isColour ? readableColour(text) : text;
  return (
    <TextField
      label={words.brand.colour}
      description={isColour && readable !== text.toLowerCase() ? words.brand.darkened(readable) : words.brand.colourHint}
      value={text}
      problem={isWrong ? { sentence: words.brand.colourWrong, needed: false } : null}
      onChange={(next) => {
        setTyped(next);
        if (next !== '' && !brandColourShape.test(next)) return;
        void send('brand.setColour', { colour: next === '' ? null : next });
      }}
    />
  );
}

type BrandPartProps = { readonly paper: Paper; readonly choosePaper: (paper: Paper) => void };

/** The seller's logo and colour, and the paper. */
export function BrandPart({ paper, choosePaper }: BrandPartProps) {
  const words = useWords();
  const { send } = useCommand();
  const { data } = useAnswer('brand.get', {});
  if (data === undefined) return null;
  const { colour, logo } = data;
  return (
    <section className="qw-group" aria-label={words.brand.title}>
      <h2>{words.brand.title}</h2>
      <p className="qw-soft qw-after-head">{words.brand.hint}</p>
      <div className="qw-stack">
        {logo === null ? (
          <p className="qw-soft">{words.brand.noLogo}</p>
        ) : (
          <p>
            <img src={logo.url} alt={words.brand.logo} width={Math.min(170, logo.width)} />
            <br />
            <span className="qw-small qw-soft">{words.brand.size(logo.width, logo.height)}</span>
          </p>
        )}
        <p className="qw-small qw-soft">{words.brand.logoHint}</p>
        <div>
          <Button variant="default" onClick={() => void send('brand.chooseLogo', {})}>
            {words.brand.choose}
          </Button>
          {logo !== null && (
            <Button variant="subtle" onClick={() => void send('brand.removeLogo', {})}>
              {words.brand.remove}
            </Button>
          )}
        </div>
        <ColourField colour={colour} />
        <ChoiceField
          label={words.brand.paper}
          value={paper}
          choices={papers.map((value) => ({ value, label: words.brand.papers[value] }))}
          onChange={(value) => choosePaper(paperNamed(value) ?? 'A4')}
        />
      </div>
    </section>
  );
}
