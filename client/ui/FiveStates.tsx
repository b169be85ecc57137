import type { ReactNode } from 'react';
import type { Failure } from '../../shared/model/failure.ts';
import type { Action } from '../../shared/policy/actions.ts';
import { useWords } from '../i18n/useWords.ts';
import { failureOf } from '../lib/failureOf.ts';
import { failureText, useErrorText } from '../lib/failureText.ts';
import classes from './FiveStates.module.css';
import { Icon, type IconName } from './Icon.tsx';
import { Button } from './inputs.ts';
import { Loader } from './layout.ts';

/** Nothing, not yet, old, incomplete and refused must never look alike. Source: [FIGURES §1], empty, partial, failed. */
function Plate(props: {
  readonly kind: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly role?: 'status' | 'alert';
  /** Stands for the whole page, whose first heading it then is. */
  readonly isPage?: boolean;
}) {
  const Title = props.isPage === true ? 'h1' : 'p';
  return (
    <div className={classes.plate} data-kind={props.kind} role={props.role}>
      <div className={classes.icon}>{props.icon}</div>
      <div>
        <Title className={classes.title}>{props.title}</Title>
        {props.children}
      </div>
    </div>
  );
}

export function LoadingState() {
  const say = useWords('shell');
  return <Plate kind="loading" icon={<Loader size={18} />} title={say('loading')} role="status" />;
}

/** Nothing was recorded; say by whom it is expected. */
export function EmptyState({ title, children }: { readonly title?: string; readonly children?: ReactNode }) {
  const say = useWords('shell');
  return (
    <Plate kind="empty" icon={<Icon name="dash" size={20} />} title={title ?? say('emptyTitle')}>
      {children}
    </Plate>
  );
}

/** Something was recorded, but the filter hides all of it. */
export function FilteredState({ title, onClear }: { readonly title?: string; readonly onClear: () => void }) {
  const say = useWords('shell');
  return (
    <Plate kind="filtered" icon={<Icon name="eye" size={20} />} title={title ?? say('filteredTitle')}>
      <Button variant="default" size="xs" onClick={onClear}>
        {say('clearFilters')}
      </Button>
    </Plate>
  );
}

/** A line above content that is shown although it may be old or incomplete. */
export function PartialState({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const say = useWords('shell');
  return (
    <Plate kind="partial" icon={<Icon name="alert" size={18} />} title={title ?? say('partialTitle')} role="status">
      {children}
    </Plate>
  );
}

export function StaleState() {
  const say = useWords('shell');
  return <Plate kind="stale" icon={<Loader size={14} />} title={say('staleTitle')} role="status" />;
}

/** A page whose one act is not for this person: said before anything is filled in. */
export function ForbiddenState({ action }: { readonly action: Action }) {
  const say = useWords('shell');
  const failure = useWords('failure');
  return (
    <Plate kind="forbidden" icon={<Icon name="lock" size={20} />} title={say('forbiddenTitle')} role="alert">
      <p className={classes.text}>{failureText(failure, { code: 'NOT_ALLOWED', action })}</p>
    </Plate>
  );
}

const ICON_OF: Readonly<Partial<Record<Failure['code'], IconName>>> = { NOT_ALLOWED: 'lock', NOT_FOUND: 'question' };

interface FailureStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly isPage?: boolean;
}

/** Refused or failed: what happened in words, and a way to try again where trying again can help. */
export function FailureState({ error, onRetry, isPage = false }: FailureStateProps) {
  const say = useWords('shell');
  const text = useErrorText();
  const failure = failureOf(error);
  const forbidden = failure?.code === 'NOT_ALLOWED';
  const missing = failure?.code === 'NOT_FOUND';
  return (
    <Plate
      kind={forbidden ? 'forbidden' : 'failed'}
      icon={<Icon name={(failure && ICON_OF[failure.code]) ?? 'alert'} size={20} />}
      title={say(forbidden ? 'forbiddenTitle' : missing ? 'missingTitle' : 'failedTitle')}
      role="alert"
      isPage={isPage}
    >
      <p className={classes.text}>{text(error)}</p>
      {!forbidden && !missing && onRetry !== undefined && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {say('retry')}
        </Button>
      )}
    </Plate>
  );
}
