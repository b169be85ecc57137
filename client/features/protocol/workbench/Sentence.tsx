import { useWords } from '../../../i18n/useWords.ts';
import classes from '../Protocol.module.css';

/** What the structure says so far, in both languages; what is still to be typed stands as dots. */
export function Sentence({ text }: { readonly text: (language: 'en' | 'zh') => string }) {
  const say = useWords('protocol');
  return (
    <output className={classes.sentence} aria-label={say('sentence')}>
      {(['en', 'zh'] as const).map((language) => (
        <p key={language} lang={language === 'zh' ? 'zh-CN' : 'en'}>
          {text(language).replaceAll('NaN', '…')}
        </p>
      ))}
    </output>
  );
}
