import { describe, expect, it } from 'vitest';
import { isLoopback, readSettings, SETTINGS, SettingsError } from '../../src/api/settings.js';

const NEO4J = { CANCU_STORE: 'neo4j://db:7687', CANCU_NEO4J_USER: 'neo4j', CANCU_NEO4J_PASSWORD: 's3cret' };

describe('settings', () => {
  it('are those of the table where nothing is set', () => {
    expect(readSettings({})).toEqual({
      store: { store: './.cancu' },
      host: '127.0.0.1',
      port: 4000,
      logLevel: 'info',
      maxDocumentBytes: 20_000_000,
      texts: '.cancu/texts',
      uploads: '.cancu/uploads',
      maxUploadBytes: 500_000_000,
      workers: null,
      deadline: 120_000,
    });
  });

  it('take an empty value for none, as compose files write it', () => {
    expect(readSettings({ CANCU_PORT: '', CANCU_STORE: '' })).toEqual(readSettings({}));
  });

  it('read a Neo4j address with user, password and database', () => {
    expect(readSettings(NEO4J).store).toEqual({
      store: 'neo4j://db:7687',
      neo4j: { user: 'neo4j', password: 's3cret', database: 'neo4j' },
    });
  });

  it.each([
    ['CANCU_NEO4J_USER', { ...NEO4J, CANCU_NEO4J_USER: '' }],
    ['CANCU_NEO4J_PASSWORD', { ...NEO4J, CANCU_NEO4J_PASSWORD: undefined }],
  ])('name both user and password where %s is missing', (missing, environment) => {
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(() => readSettings(environment)).toThrow(
      new RegExp(`CANCU_NEO4J_USER and CANCU_NEO4J_PASSWORD must both be set; ${missing} is not`),
    );
  });

  it.each([
    ['CANCU_PORT', '65536'],
    ['CANCU_PORT', '4000x'],
    ['CANCU_PORT', '-1'],
    ['CANCU_HOST', 'example.org'],
    ['CANCU_LOG_LEVEL', 'loud'],
    ['CANCU_MAX_DOCUMENT_BYTES', '1e9'],
    ['CANCU_STORE', 'postgres://db'],
    ['CANCU_NEO4J_DATABASE', 'a b'],
  ])('name %s=%s with its allowed values', (name, value) => {
    const allowed = SETTINGS.find((setting) => setting.name === name)?.allowed ?? '';
    try {
      readSettings({ [name]: value });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: 'SettingsError', code: 'SETTINGS' });
      expect(String(error)).toContain(`${name} cannot be ${JSON.stringify(value)}; allowed: ${allowed}`);
    }
  });

  it('name all that are wrong at once', () => {
    expect(() => readSettings({ CANCU_PORT: 'x', CANCU_LOG_LEVEL: 'y' })).toThrow(/CANCU_PORT[\s\S]*CANCU_LOG_LEVEL/);
  });

  it('never repeat a password that was put into the address', () => {
    expect(() => readSettings({ ...NEO4J, CANCU_STORE: 'neo4j://neo4j:s3cret@db' })).toThrow(
      /^(?![\s\S]*s3cret)[\s\S]*CANCU_STORE/,
    );
  });

  it('are documented, each in both languages', () => {
    for (const setting of SETTINGS) {
      expect(setting.vietnamese, setting.name).toMatch(/\S/);
      expect(setting.english, setting.name).toMatch(/\S/);
      expect(setting.vietnamese).not.toBe(setting.english);
    }
  });

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['localhost', true],
    ['::1', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['::', false],
    ['127.0.0.1.example.org', false],
    ['192.168.1.7', false],
  ])('tell whether only this machine reaches %s', (host, loopback) => {
    expect(isLoopback(host)).toBe(loopback);
  });
});
