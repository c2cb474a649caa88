// Version 1 for Grafeo: a uniqueness constraint alone leaves look-ups scanning, so each id has an index of its own.
CREATE INDEX schema_id IF NOT EXISTS FOR (n:Schema) ON (n.id);
CREATE CONSTRAINT schema_id_unique IF NOT EXISTS FOR (n:Schema) REQUIRE n.id IS UNIQUE;
CREATE INDEX instrument_id IF NOT EXISTS FOR (n:Instrument) ON (n.id);
CREATE CONSTRAINT instrument_id_unique IF NOT EXISTS FOR (n:Instrument) REQUIRE n.id IS UNIQUE;
CREATE INDEX body_id IF NOT EXISTS FOR (n:Body) ON (n.id);
CREATE CONSTRAINT body_id_unique IF NOT EXISTS FOR (n:Body) REQUIRE n.id IS UNIQUE;
CREATE INDEX jurisdiction_id IF NOT EXISTS FOR (n:Jurisdiction) ON (n.id);
CREATE CONSTRAINT jurisdiction_id_unique IF NOT EXISTS FOR (n:Jurisdiction) REQUIRE n.id IS UNIQUE;
CREATE INDEX document_id IF NOT EXISTS FOR (n:Document) ON (n.id);
CREATE CONSTRAINT document_id_unique IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_id IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE CONSTRAINT claim_id_unique IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE INDEX citation_id IF NOT EXISTS FOR (n:Citation) ON (n.id);
CREATE CONSTRAINT citation_id_unique IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_bucket IF NOT EXISTS FOR (n:Claim) ON (n.bucket);
CREATE INDEX claim_numberkey IF NOT EXISTS FOR (n:Claim) ON (n.numberKey);
CREATE INDEX citation_document IF NOT EXISTS FOR (n:Citation) ON (n.document);
CREATE INDEX instrument_numberkey IF NOT EXISTS FOR (n:Instrument) ON (n.numberKey);
