// Version 2 for Neo4j: a uniqueness constraint brings its index.
CREATE CONSTRAINT schema_id_unique IF NOT EXISTS FOR (n:Schema) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT instrument_id_unique IF NOT EXISTS FOR (n:Instrument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT body_id_unique IF NOT EXISTS FOR (n:Body) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT jurisdiction_id_unique IF NOT EXISTS FOR (n:Jurisdiction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id_unique IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id_unique IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT citation_id_unique IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entry_id_unique IF NOT EXISTS FOR (n:RegisterEntry) REQUIRE n.id IS UNIQUE;
CREATE INDEX document_source IF NOT EXISTS FOR (n:Document) ON (n.source);
CREATE INDEX claim_bucket IF NOT EXISTS FOR (n:Claim) ON (n.bucket);
CREATE INDEX claim_defines IF NOT EXISTS FOR (n:Claim) ON (n.defines);
CREATE INDEX entry_register IF NOT EXISTS FOR (n:RegisterEntry) ON (n.register);
CREATE INDEX claim_numberkey IF NOT EXISTS FOR (n:Claim) ON (n.numberKey);
CREATE INDEX citation_document IF NOT EXISTS FOR (n:Citation) ON (n.document);
CREATE INDEX instrument_numberkey IF NOT EXISTS FOR (n:Instrument) ON (n.numberKey);
