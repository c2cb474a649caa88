import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NoServer } from './server.js';

const run = promisify(execFile);

/** The release whose jars are fetched; Java 17 runs it. */
export const NEO4J_VERSION = '5.26.30';
const JAVA_NEEDED = 17;

const ARTIFACTS = [
  ['org.neo4j', 'neo4j'],
  ['org.neo4j', 'neo4j-bolt'],
  ['org.neo4j.app', 'neo4j-server'],
] as const;

/** The `java` of `JAVA_HOME`, else of the path. Throws `NoServer` where it is missing or too old. */
export async function findJava(): Promise<string> {
  const home = process.env.JAVA_HOME;
  const java = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  let banner: string;
  try {
    banner = (await run(java, ['-version'])).stderr;
  } catch {
    throw new NoServer(`there is no Java (${java} does not run)`);
  }
  // 1.8.0_392 for Java 8, 17.0.15 since.
  const [, first = '', second = ''] = /version "(\d+)(?:\.(\d+))?/.exec(banner) ?? [];
  const version = first === '1' ? Number(second) : Number(first);
  if (!(version >= JAVA_NEEDED)) {
    throw new NoServer(
      `Java ${JAVA_NEEDED} or later is needed and ${java} is ${banner.split('\n', 1)[0] || 'unknown'}`,
    );
  }
  return java;
}

/** Folder with the server's jars, fetched from Maven Central by `mvn` the first time. Throws `NoServer` without Maven. */
export async function serverJars(): Promise<string> {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cancu', `neo4j-${NEO4J_VERSION}`);
  const jars = join(cache, 'jars');
  if (existsSync(jars)) return jars;
  try {
    await run('mvn', ['-v']);
  } catch {
    throw new NoServer('there is no Maven (mvn does not run)');
  }
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'fetching-'));
  try {
    writeFileSync(join(work, 'pom.xml'), pom());
    await run('mvn', [
      '-q',
      '-B',
      '-f',
      join(work, 'pom.xml'),
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${join(work, 'jars')}`,
    ]);
    try {
      renameSync(join(work, 'jars'), jars);
    } catch (error) {
      // Another run may have been faster.
      if (!existsSync(jars)) throw error;
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return jars;
}

function pom(): string {
  const dependencies = ARTIFACTS.map(
    ([group, artifact]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>cancu</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
  <dependencies>${dependencies.join('')}</dependencies>
</project>
`;
}
