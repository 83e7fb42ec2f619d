import type { Block, KeyTerms, Run, Table } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/vocabulary/language.ts';
import './contract.css';

function RunText({ text, mark }: Run) {
  switch (mark) {
    case 'strong':
    case 'defined':
      return <strong>{text}</strong>;
    case 'emphasis':
      return <em>{text}</em>;
    case 'missing':
      return <mark className="qw-missing">{text}</mark>;
    default:
      return <>{text}</>;
  }
}

function TableBlock({ caption, columns, rows }: Table) {
  const isNumber = (index: number): boolean => {
    const kind = columns[index]?.kind;
    return kind === 'amount' || kind === 'quantity';
  };
  return (
    <div className="qw-contract-table">
      <table>
        {caption !== null && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ head }, index) => (
              <th key={head} scope="col" className={isNumber(index) ? 'qw-right' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) =>
            row.kind === 'note' ? (
              // A row's place is its identity.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                <td colSpan={columns.length} className="qw-small qw-soft">
                  {row.cells[0]}
                </td>
              </tr>
            ) : (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at} className={row.kind === 'total' ? 'qw-total' : undefined}>
                {columns.map(({ head }, index) => (
                  <td key={head} className={isNumber(index) ? 'qw-right' : undefined}>
                    {row.cells[index]}
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function KeyTermsBlock({ groups }: KeyTerms) {
  return groups.map(({ title, heads, rows }) => (
    <div key={title} className="qw-contract-table">
      <table>
        {heads.length === 0 && <caption>{title}</caption>}
        {heads.length > 0 && (
          <thead>
            <tr>
              <th colSpan={2} scope="colgroup">
                {title}
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className="qw-right">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(({ what, text, values, isSum }) => (
            <tr key={`${what} ${text}`} className={isSum === true ? 'qw-total' : undefined}>
              <th scope="row">{what}</th>
              <td>{text}</td>
              {heads.map((head, index) => (
                <td key={head} className="qw-right">
                  {values[index]}
                </td>
              ))}
              {heads.length === 0 && values.length > 0 && <td className="qw-right">{values.join(' ')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ));
}

function ContractBlock({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'heading':
      return (
        <p className="qw-contract-heading">
          {block.number !== null && <span className="qw-contract-number">{block.number}</span>}
          {block.text}
        </p>
      );
    case 'paragraph':
      return <p className={`qw-contract-${block.style}`}>{block.text}</p>;
    case 'linked-note':
      return (
        <p className="qw-contract-note">
          {block.runs.map((run, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <RunText key={index} {...run} />
          ))}
        </p>
      );
    case 'numbered':
      return (
        <div className="qw-contract-numbered" data-level={block.level}>
          <span className="qw-contract-number">{block.number}</span>
          <p>
            {block.runs.map((run, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <RunText key={index} {...run} />
            ))}
          </p>
        </div>
      );
    case 'table':
      return <TableBlock {...block} />;
    case 'cover-title':
      return (
        <div className="qw-contract-cover">
          <p className="qw-contract-note">{block.kicker}</p>
          <p className="qw-contract-title">{block.text}</p>
        </div>
      );
    case 'parties':
      return (
        <div className="qw-contract-parties">
          {block.parties.map(({ role, name, lines }) => (
            <div key={`${role} ${name}`}>
              <p className="qw-contract-note">{role}</p>
              <p className="qw-contract-heading">{name}</p>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          ))}
        </div>
      );
    case 'key-terms':
      return <KeyTermsBlock {...block} />;
    case 'definitions':
      return (
        <dl className="qw-contract-definitions">
          {block.items.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      );
    case 'drawing':
      return (
        <figure className="qw-contract-drawing">
          <img alt={block.caption} src={`data:image/svg+xml,${encodeURIComponent(block.svg)}`} />
          <figcaption className="qw-contract-note">{block.caption}</figcaption>
        </figure>
      );
    case 'contents':
    case 'signatures':
      // Pages alone have them.
      return null;
  }
}

type ContractBlocksProps = {
  readonly blocks: readonly Block[];
  /** The contract's, whatever the window's is. */ readonly language: Language;
};

/** Text of the contract as it will be printed: serif, numbered, with its tables. */
export function ContractBlocks({ blocks, language }: ContractBlocksProps) {
  return (
    <div className="qw-contract" lang={language}>
      {blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <ContractBlock key={index} block={block} />
      ))}
    </div>
  );
}
