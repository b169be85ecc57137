import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { LiveMessage } from '../../shared/model/views.ts';

/** The receiving end of a stream: what was written, and whether it was cut off. */
export class Receiver extends EventEmitter {
  text = '';
  ended = false;
  writableLength = 0;
  socket = null;
  writeHead = () => this;
  write = (chunk: Buffer | string) => {
    this.text += chunk.toString();
    return true;
  };
  end = () => {
    this.ended = true;
    this.emit('close');
    return this;
  };
  get messages(): readonly LiveMessage[] {
    return this.text
      .split('\n\n')
      .filter((frame) => frame.startsWith('event: change'))
      .map((frame) => JSON.parse(frame.slice(frame.indexOf('data: ') + 6)) as LiveMessage);
  }
  response(): ServerResponse {
    return this as unknown as ServerResponse;
  }
}
