import { useWords } from '../../../ui/language.tsx';
import { ContractTermFields } from './contract-term-fields.tsx';
import { FurtherTermFields } from './further-term-fields.tsx';
import { SectionHead } from './section-head.tsx';
import { ServiceFields } from './service-fields.tsx';

/** The terms that carry no money. */
export function ServiceSection() {
  const words = useWords().service;
  return (
    <section className="qw-section">
      <SectionHead title={words.title} intro={words.intro} />
      <h3 className="qw-subsection">{words.service}</h3>
      <ServiceFields />
      <h3 className="qw-subsection">{words.contract}</h3>
      <ContractTermFields />
      <FurtherTermFields />
    </section>
  );
}
