import { NoServer, type TestServer } from './server.js';

/** The long-term release, as in `docker-compose.yml`. */
const IMAGE = 'neo4j:5.26-community';

/** A server in a container, where a Docker engine answers. Throws `NoServer` where none does. */
export async function containerServer(password: string): Promise<TestServer> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    throw new NoServer('no Docker engine answers');
  }
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const container = await new Neo4jContainer(IMAGE)
    .withPassword(password)
    .withEnvironment({
      NEO4J_server_memory_heap_initial__size: '512m',
      NEO4J_server_memory_heap_max__size: '512m',
      NEO4J_server_memory_pagecache_size: '128m',
    })
    .withStartupTimeout(120_000)
    .start();
  return {
    uri: container.getBoltUri().replace(/\/$/, ''),
    user: container.getUsername(),
    password,
    origin: `container ${IMAGE}`,
    stop: async () => {
      await container.stop();
    },
  };
}
