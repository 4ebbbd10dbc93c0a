'use client';

import { Component, type ContextType, type ReactNode } from 'react';
import { useWords } from '#words';
import { screenWords } from '@/lib/words/en/screen';
import { BrokenPage } from '../broken-page';
import { Button } from '../button';
import { ScreenContext } from './screen-context';

interface Props {
  /** It brings the page's `<main>`, and so does what is said in its place. */
  main?: boolean;
  /** A function is called inside, so that it may fail too. */
  children: ReactNode | (() => ReactNode);
}

/** A part of a page that can fail on its own: the others stay, and this one can be tried again, with what the server says now. */
export class Part extends Component<Props, { error: { thrown: unknown } | null }> {
  static override contextType = ScreenContext;
  declare context: ContextType<typeof ScreenContext>;
  override state: { error: { thrown: unknown } | null } = { error: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { error: { thrown } };
  }

  tryAgain = async () => {
    await this.context?.refresh();
    this.setState({ error: null });
  };

  override render() {
    const { children, main } = this.props;
    const { error } = this.state;
    if (!error) return typeof children === 'function' ? <Called draw={children} /> : children;
    if (main) return <BrokenPage error={error.thrown} retry={() => void this.tryAgain()} />;
    return <Failed retry={() => void this.tryAgain()} />;
  }
}

const Called = ({ draw }: { draw: () => ReactNode }) => draw();

function Failed({ retry }: { retry: () => void }) {
  const t = useWords();
  return (
    <div className="stack" role="alert">
      <p>{t(screenWords).partFailed}</p>
      <p>
        <Button onClick={retry}>{t(screenWords).tryAgain}</Button>
      </p>
    </div>
  );
}
