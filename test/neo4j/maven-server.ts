import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findJava, NEO4J_VERSION, serverJars } from './java.js';
import type { TestServer } from './server.js';

const run = promisify(execFile);

const WATCHDOG = fileURLToPath(new URL('./watchdog.mjs', import.meta.url));
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
const START_TIMEOUT_MS = 90_000;
/** Another process may take the free port before the server does. */
const TRIES = 3;

/** The server from Maven Central, run with the Java that is here. Throws `NoServer` where Java or Maven is missing. */
export async function mavenServer(password: string): Promise<TestServer> {
  const java = await findJava();
  const jars = await serverJars();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(java, jars, password);
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}

async function start(java: string, jars: string, password: string): Promise<TestServer> {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'cancu-neo4j-'));
  const classpath = ['-cp', join(jars, '*')];
  let watchdog: ChildProcess;
  try {
    await furnish(home, java, classpath, port, password);
    watchdog = spawn(process.execPath, [WATCHDOG, home, java, ...serverArguments(home, classpath)], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
  const stopped = new Promise<void>((resolve) => watchdog.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    watchdog.ref();
    watchdog.stdin?.end();
    await stopped;
  };
  try {
    await untilStarted(watchdog);
  } catch (error) {
    await stop();
    throw error;
  }
  // The tests' process must be able to end although the pipes stay open.
  watchdog.unref();
  return {
    uri: `neo4j://127.0.0.1:${port}`,
    user: 'neo4j',
    password,
    origin: `Neo4j ${NEO4J_VERSION} from Maven Central`,
    stop,
  };
}

/** Configures a home and sets its first password. */
async function furnish(home: string, java: string, classpath: readonly string[], port: number, password: string) {
  mkdirSync(join(home, 'conf'));
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration(port));
  const command = ['org.neo4j.server.startup.Neo4jAdminCommand', 'dbms', 'set-initial-password', password];
  await run(java, [...classpath, `-Dbasedir=${home}`, ...command], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
  });
}

function serverArguments(home: string, classpath: readonly string[]): string[] {
  const memory = ['-Xms512m', '-Xmx512m', '-XX:+UseG1GC'];
  const folders = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  return [...memory, ...OPENED, ...classpath, 'org.neo4j.server.CommunityEntryPoint', ...folders, '--console-mode'];
}

/** A server that can be killed and started again on what it had written. */
export interface MortalServer extends Omit<TestServer, 'origin'> {
  /** Ends it at once, as by a power cut. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  start(): Promise<void>;
}

/** The server from Maven Central, to be killed. Throws `NoServer` where Java or Maven is missing. */
export async function mortalServer(password: string): Promise<MortalServer> {
  const java = await findJava();
  const classpath = ['-cp', join(await serverJars(), '*')];
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'cancu-neo4j-mortal-'));
  await furnish(home, java, classpath, port, password);
  let server: ChildProcess | undefined;
  const begin = async () => {
    server = spawn(java, serverArguments(home, classpath), { stdio: ['ignore', 'pipe', 'pipe'] });
    await untilStarted(server);
  };
  const kill = async () => {
    const dying = server;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    const dead = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill('SIGKILL');
    await dead;
  };
  const stop = async () => {
    await kill();
    rmSync(home, { recursive: true, force: true });
  };
  await begin();
  return { uri: `neo4j://127.0.0.1:${port}`, user: 'neo4j', password, kill, start: begin, stop };
}

function configuration(port: number): string {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=128m',
    'db.tx_log.preallocate=false',
    '',
  ].join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function untilStarted(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`Neo4j for the tests ${why}. Its last words:\n${output.slice(-2_000)}`));
    };
    const timer = setTimeout(() => fail(`did not start within ${START_TIMEOUT_MS / 1000} s`), START_TIMEOUT_MS);
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      if (/\bStarted\.\s/.test(output)) {
        clearTimeout(timer);
        output = '';
        resolve();
      }
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => fail(`ended with ${code} before it was ready`));
  });
}
