import { Button, CounterBadge, Tab, TabList } from '@fluentui/react-components';
import { ArrowLeftRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { counted } from '../text/controlCounts';
import { Logo } from './Logo';
import { type Tab as TabId, tally } from './state';
import { useSession } from './useSession';

/** Ramen: tabs (or the way back) above, content that scrolls, actions that do not, and the product's name at the foot. */
export function Frame({
  head,
  title,
  onBack,
  actions,
  children,
}: {
  head: 'tabs' | 'back' | 'none';
  /** What stands in the row back. */
  title?: string;
  /** Where the row back leads, where that is not out of the view. */
  onBack?: () => void;
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const { texts } = useSession();
  return (
    <>
      {head === 'tabs' && <Tabs />}
      {head === 'back' && <Back title={title ?? ''} onBack={onBack} />}
      <main className="content" tabIndex={0}>
        {children}
      </main>
      {actions && (
        <section className="actions" aria-label={texts.actions}>
          {actions}
        </section>
      )}
      <Brand />
    </>
  );
}

function Tabs(): ReactNode {
  const { session, state, texts } = useSession();
  const { fel, varning } = tally(state);
  const n = fel + varning;
  const { tabs } = texts;
  const { language } = session.host;
  const spoken = [
    fel > 0 ? counted('fel', fel, language) : '',
    varning > 0 ? counted('varning', varning, language) : '',
  ];
  return (
    <nav className="tabs" aria-label={tabs.label}>
      <TabList selectedValue={state.tab} onTabSelect={(_, { value }) => session.goTo(value as TabId)}>
        <Tab value="start">{tabs.start}</Tab>
        <Tab value="controls">
          {tabs.controls}
          {n > 0 && (
            <CounterBadge
              className={fel > 0 ? 'counter' : 'counter check'}
              count={n}
              size="small"
              color="danger"
              aria-label={spoken.filter(Boolean).join(', ')}
            />
          )}
        </Tab>
        <Tab value="trace">{tabs.trace}</Tab>
      </TabList>
    </nav>
  );
}

function Back({ title, onBack }: { title: string; onBack?: () => void }): ReactNode {
  const { session, texts } = useSession();
  return (
    <header className="back">
      <Button
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        aria-label={texts.back}
        title={texts.backTip}
        onClick={onBack ?? session.back}
      />
      <span className="back-title" aria-hidden="true">
        {title}
      </span>
    </header>
  );
}

function Brand(): ReactNode {
  const { session, texts } = useSession();
  return (
    <footer className="brand">
      <Logo size={16} />
      <span className="brand-name">{texts.product}</span>
      <Button
        appearance="subtle"
        size="small"
        icon={<QuestionCircleRegular />}
        aria-label={texts.help}
        title={texts.help}
        onClick={() => session.open('guide')}
      />
    </footer>
  );
}
