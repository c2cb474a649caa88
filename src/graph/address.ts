/** An address of a Neo4j server. */
export const NEO4J_ADDRESS = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//i;

/** Any `scheme://`, so that a mistyped scheme is not taken for a folder; two letters at least, for a drive of Windows is no scheme. */
export const ANY_ADDRESS = /^([a-z][a-z0-9+.-]+):\/\//i;
