'use client';

import { Component, type ReactNode } from 'react';
import { screenWords } from '@/lib/words/screen';
import { Button } from '../button';

/** A part of a page that can fail on its own: the others stay, and this one can be tried again. */
export class Part extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="stack" role="alert">
        <p>{screenWords.partFailed}</p>
        <p>
          <Button onClick={() => this.setState({ failed: false })}>{screenWords.tryAgain}</Button>
        </p>
      </div>
    );
  }
}
