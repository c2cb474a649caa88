import { Option } from 'commander';
import { type Running, serve as serveApi } from '../../api/serve.js';
import type { CliCommand, OptionValues } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import type { Invocation, OpenStore } from '../invocation.js';

/** Where a server listens, for `serve` and `start`. */
export const LISTEN_OPTIONS: readonly Option[] = [
  new Option('--port <PORT>', 'cổng, thay cho CANCU_PORT. Port, instead of CANCU_PORT'),
  new Option('--host <ADDRESS>', 'địa chỉ, thay cho CANCU_HOST. Address, instead of CANCU_HOST'),
];

/** The settings that {@link LISTEN_OPTIONS} stand for. */
export function listenSettings({ port, host }: OptionValues): Record<string, string | undefined> {
  return { CANCU_PORT: port as string | undefined, CANCU_HOST: host as string | undefined };
}

/** Starts the server on an open store; its log goes to standard error. */
export async function listen(invocation: Invocation, open: OpenStore): Promise<Running> {
  const { io } = invocation;
  return serveApi(open, { write: (line) => void io.stderr.write(line) });
}

/** Serves GraphQL until it is told to stop. */
export const serve: CliCommand = {
  usage: 'serve',
  vietnamese: 'Mở máy chủ GraphQL trên kho.',
  english: 'Serve GraphQL over the store, until Ctrl-C or SIGTERM. The log goes to standard error.',
  options: LISTEN_OPTIONS,
  examples: [
    ['cancu serve', 'http://127.0.0.1:4000/graphql'],
    ['cancu serve --port 8080 --store /srv/cancu', 'cổng và kho khác (another port and store)'],
  ],
  async run(invocation, _operands, options) {
    const settings = invocation.settings(listenSettings(options));
    return invocation.withStore<ExitCode>(async (open) => {
      const running = await listen(invocation, open);
      await invocation.note(`Đang phục vụ (serving): ${running.url}/graphql · ${running.url}/graphiql`);
      await running.closed;
      return 0;
    }, settings);
  },
};
