import { type ClipboardEvent, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { Button, FileInput, Textarea } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Labs.module.css';
import { readTextFile } from './readTextFile.ts';
import { splitBlock } from './splitBlock.ts';

const EXAMPLE = ['Date\tTest\tResult\tUnit\tLow\tHigh', '2026-03-05 08:00\tANC\t0.48\t10^9/L\t1.8\t6.3'].join('\n');

/** A block comes in by paste or as a file; it is read as soon as it is there. */
export function PasteStep({ onBlock }: { readonly onBlock: (text: string) => void }) {
  const say = useWords('labs');
  const [typed, setTyped] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);

  function read(text: string): void {
    const hasCells = splitBlock(text).length > 0;
    setIsEmpty(!hasCells);
    if (hasCells) onBlock(text);
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const text = event.clipboardData.getData('text/plain');
    if (typed !== '' || splitBlock(text).length < 2) return;
    event.preventDefault();
    read(text);
  }

  return (
    <Section title={say('pasteTitle')}>
      <div className={classes.paste}>
        <Textarea
          label={say('paste')}
          description={say('pasteHint')}
          placeholder={EXAMPLE}
          autosize
          minRows={8}
          maxRows={16}
          spellCheck={false}
          value={typed}
          onPaste={paste}
          onChange={(event) => setTyped(event.currentTarget.value)}
          classNames={{ input: classes.mono! }}
          data-autofocus
        />
        {isEmpty && <Notice tone="alarm">{say('blockEmpty')}</Notice>}
        <div className={classes.tools}>
          <FileInput
            label={say('file')}
            description={say('fileHint')}
            placeholder={say('fileChoose')}
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onChange={(file) => {
              if (file !== null) void readTextFile(file).then(read);
            }}
          />
          <Button disabled={typed.trim() === ''} onClick={() => read(typed)}>
            {say('read')}
          </Button>
        </div>
        <ul className={classes.rules}>
          <li>{say('rule.long')}</li>
          <li>{say('rule.wide')}</li>
          <li>{say('rule.ask')}</li>
        </ul>
      </div>
    </Section>
  );
}
