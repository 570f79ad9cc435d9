import { HostObject } from '../protocol/hostObject';
import type { BookState } from './bookState';

/** Dokumentegenskaper: only what a report names. */
export class DocumentProperties extends HostObject {
  constructor(private readonly state: BookState) {
    super();
  }

  get Author(): string {
    return this.state.author;
  }

  set Author(author: string) {
    this.state.author = author;
  }

  get Title(): string {
    return this.state.title;
  }

  set Title(title: string) {
    this.state.title = title;
  }
}
