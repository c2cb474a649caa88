import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { ANY_ADDRESS, NEO4J_ADDRESS } from '../graph/address.js';
import type { StoreSettings } from '../graph/open-store.js';

/** One setting, as `--help` and the documentation print it. */
export interface SettingDescription {
  readonly name: string;
  readonly default: string;
  readonly vietnamese: string;
  readonly english: string;
  /** The values that are allowed, in words. */
  readonly allowed: string;
}

/** Every setting of the environment. An empty value counts as none. */
export const SETTINGS = [
  {
    name: 'CANCU_STORE',
    default: './.cancu',
    vietnamese: 'Nơi giữ đồ thị: một thư mục, hoặc địa chỉ máy chủ Neo4j.',
    english: 'Where the graph is kept: a folder, or a Neo4j server.',
    allowed: 'a folder, or neo4j://host:port, neo4j+s://host:port, bolt://host:port, bolt+s://host:port',
  },
  {
    name: 'CANCU_NEO4J_USER',
    default: '',
    vietnamese: 'Tên đăng nhập Neo4j.',
    english: 'User name for Neo4j.',
    allowed: 'any text; needed with a Neo4j store',
  },
  {
    name: 'CANCU_NEO4J_PASSWORD',
    default: '',
    vietnamese: 'Mật khẩu Neo4j.',
    english: 'Password for Neo4j.',
    allowed: 'any text; needed with a Neo4j store',
  },
  {
    name: 'CANCU_NEO4J_DATABASE',
    default: 'neo4j',
    vietnamese: 'Tên cơ sở dữ liệu Neo4j.',
    english: 'Name of the Neo4j database.',
    allowed: 'a database name',
  },
  {
    name: 'CANCU_HOST',
    default: '127.0.0.1',
    vietnamese: 'Địa chỉ mà máy chủ lắng nghe. Chỉ địa chỉ nội bộ mới nhận `ingest`.',
    english: 'Address the server listens on. Only a loopback address takes `ingest`.',
    allowed: 'an IP address, or localhost',
  },
  {
    name: 'CANCU_PORT',
    default: '4000',
    vietnamese: 'Cổng của máy chủ.',
    english: 'Port the server listens on.',
    allowed: 'a whole number from 0 to 65535; 0 picks a free one',
  },
  {
    name: 'CANCU_LOG_LEVEL',
    default: 'info',
    vietnamese: 'Mức nhật ký.',
    english: 'How much is logged.',
    allowed: 'fatal, error, warn, info, debug, trace, silent',
  },
  {
    name: 'CANCU_MAX_DOCUMENT_BYTES',
    default: '20000000',
    vietnamese: 'Cỡ lớn nhất của một văn bản, tính bằng byte.',
    english: 'Largest document that is read, in bytes.',
    allowed: 'a whole number from 1000 to 200000000',
  },
  {
    name: 'CANCU_TEXTS',
    default: '',
    vietnamese: 'Thư mục giữ toàn văn; để trống: `texts` trong thư mục kho, hoặc `./.cancu/texts` với Neo4j.',
    english:
      'Folder that texts are kept in; empty: `texts` in the folder of the store, or `./.cancu/texts` with Neo4j.',
    allowed: 'a folder',
  },
  {
    name: 'CANCU_UPLOADS',
    default: '',
    vietnamese:
      'Thư mục tạm của tệp tải lên; để trống: `uploads` trong thư mục kho, hoặc `./.cancu/uploads` với Neo4j.',
    english:
      'Folder that uploads lie in until they are read; empty: `uploads` in the folder of the store, or `./.cancu/uploads` with Neo4j.',
    allowed: 'a folder',
  },
  {
    name: 'CANCU_MAX_UPLOAD_BYTES',
    default: '500000000',
    vietnamese: 'Dung lượng tối đa của mọi tệp tải lên cùng lúc, tính bằng byte.',
    english: 'Bytes that all uploads may take at once.',
    allowed: 'a whole number from 1000 to 999999999',
  },
  {
    name: 'CANCU_WORKERS',
    default: 'auto',
    vietnamese: 'Số luồng đọc văn bản; 0: đọc ngay trong tiến trình chính; auto: bằng số bộ xử lý.',
    english: 'Threads that read documents; 0 reads in the main one; auto is as many as there are processors.',
    allowed: 'auto, or a whole number from 0 to 64',
  },
  {
    name: 'CANCU_DOCUMENT_SECONDS',
    default: '120',
    vietnamese: 'Một văn bản được đọc trong bao nhiêu giây (khi có luồng riêng).',
    english: 'Seconds after which a document is given up (where threads read).',
    allowed: 'a whole number from 1 to 3600',
  },
] as const satisfies readonly SettingDescription[];

/** Name of a setting. */
export type SettingName = (typeof SETTINGS)[number]['name'];

/** All settings, checked. */
export interface Settings {
  /** What `openStore` opens. */
  readonly store: StoreSettings;
  readonly host: string;
  readonly port: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly maxDocumentBytes: number;
  /** Folder of the texts. */
  readonly texts: string;
  /** Folder of the uploads. */
  readonly uploads: string;
  readonly maxUploadBytes: number;
  /** Worker threads; null for as many as fit, 0 for none. */
  readonly workers: number | null;
  /** Milliseconds after which a document is given up. */
  readonly deadline: number;
}

/** A setting that is wrong or missing. The message names it and what it may be, and never repeats a password. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'SETTINGS';
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);

const Environment = z.object({
  CANCU_STORE: z.string().refine((value) => !ANY_ADDRESS.test(value) || isNeo4jAddress(value)),
  CANCU_NEO4J_USER: z.string(),
  CANCU_NEO4J_PASSWORD: z.string(),
  CANCU_NEO4J_DATABASE: z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,62}$/),
  CANCU_HOST: z.string().refine((value) => value === 'localhost' || isIP(value) !== 0),
  CANCU_PORT: wholeNumber(0, 65_535),
  CANCU_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  CANCU_MAX_DOCUMENT_BYTES: wholeNumber(1_000, 200_000_000),
  CANCU_TEXTS: z.string(),
  CANCU_UPLOADS: z.string(),
  CANCU_MAX_UPLOAD_BYTES: wholeNumber(1_000, 999_999_999),
  CANCU_WORKERS: z.union([z.literal('auto'), wholeNumber(0, 64)]),
  CANCU_DOCUMENT_SECONDS: wholeNumber(1, 3_600),
} satisfies Record<SettingName, z.ZodType>);

/**
 * Reads the settings, once, at the start of a program.
 *
 * @throws {@link SettingsError} that names every wrong setting with its allowed values
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    SETTINGS.map((setting) => [setting.name, environment[setting.name] || setting.default]),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
    throw new SettingsError(
      SETTINGS.filter((setting) => wrong.has(setting.name))
        .map((setting) => `${setting.name} ${shown(setting.name, given)}; allowed: ${setting.allowed}.`)
        .join('\n'),
    );
  }
  const settings = parsed.data;
  return {
    store: storeSettings(settings),
    host: settings.CANCU_HOST,
    port: settings.CANCU_PORT,
    logLevel: settings.CANCU_LOG_LEVEL,
    maxDocumentBytes: settings.CANCU_MAX_DOCUMENT_BYTES,
    texts: settings.CANCU_TEXTS || besideStore(settings.CANCU_STORE, 'texts'),
    uploads: settings.CANCU_UPLOADS || besideStore(settings.CANCU_STORE, 'uploads'),
    maxUploadBytes: settings.CANCU_MAX_UPLOAD_BYTES,
    workers: settings.CANCU_WORKERS === 'auto' ? null : settings.CANCU_WORKERS,
    deadline: 1_000 * settings.CANCU_DOCUMENT_SECONDS,
  };
}

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}

/** Where files are kept unless that is said: in the store's own folder, or where an embedded store would be. */
function besideStore(store: string, folder: string): string {
  return join(NEO4J_ADDRESS.test(store) ? './.cancu' : store, folder);
}

function storeSettings(settings: z.infer<typeof Environment>): StoreSettings {
  const store = settings.CANCU_STORE;
  if (!NEO4J_ADDRESS.test(store)) return { store };
  const missing = (['CANCU_NEO4J_USER', 'CANCU_NEO4J_PASSWORD'] as const).filter((name) => settings[name] === '');
  if (missing.length > 0) {
    throw new SettingsError(
      `CANCU_STORE is a Neo4j address, so CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD must both be set; ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not.`,
    );
  }
  return {
    store,
    neo4j: {
      user: settings.CANCU_NEO4J_USER,
      password: settings.CANCU_NEO4J_PASSWORD,
      database: settings.CANCU_NEO4J_DATABASE,
    },
  };
}

/** User and password have settings of their own: in an address they would end in logs. */
function isNeo4jAddress(value: string): boolean {
  if (!NEO4J_ADDRESS.test(value) || !URL.canParse(value)) return false;
  const { hostname, username, password } = new URL(value);
  return hostname !== '' && username === '' && password === '';
}

/** An address may hold a password; nothing of it is repeated. */
function shown(name: SettingName, given: Readonly<Record<string, string>>): string {
  const value = given[name] ?? '';
  return name.includes('PASSWORD') || value.includes('@') ? 'is not valid' : `cannot be ${JSON.stringify(value)}`;
}
