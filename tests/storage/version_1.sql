BEGIN TRANSACTION;
CREATE TABLE calls (
	id TEXT NOT NULL, 
	person TEXT NOT NULL, 
	scenario TEXT NOT NULL, 
	scenario_digest TEXT NOT NULL, 
	rubric_digest TEXT NOT NULL, 
	variant TEXT, 
	seed INTEGER NOT NULL, 
	player TEXT NOT NULL, 
	seen_before INTEGER NOT NULL, 
	purpose TEXT NOT NULL, 
	opened_at TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(person) REFERENCES people (code) ON DELETE CASCADE, 
	FOREIGN KEY(scenario_digest) REFERENCES contents (digest), 
	FOREIGN KEY(rubric_digest) REFERENCES contents (digest)
)
 STRICT

;
INSERT INTO "calls" VALUES('call-1','MK-1','tower-room','scenario-digest','rubric-digest','minor',4611686018427387904,'person',1,'result','2026-03-01T10:00:00Z');
CREATE TABLE contents (
	digest TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (digest)
)
 STRICT

;
INSERT INTO "contents" VALUES('scenario-digest','scenario','tower-room','id: tower-room
');
INSERT INTO "contents" VALUES('rubric-digest','rubric','hotline-core','id: hotline-core
');
CREATE TABLE events (
	call TEXT NOT NULL, 
	seq INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	body TEXT NOT NULL, 
	PRIMARY KEY (call, seq), 
	FOREIGN KEY(call) REFERENCES calls (id) ON DELETE CASCADE
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "events" VALUES('call-1',0,'2026-03-01T10:00:00Z','CallOpened','{"seed":4611686018427387904}');
INSERT INTO "events" VALUES('call-1',1,'2026-03-01T10:01:00Z','ResponseGiven','{"response":"safe-to-talk","words":"\u0eaa\u0eb0\u0e9a\u0eb2\u0e8d\u0e94\u0eb5"}');
CREATE TABLE hotline_sim_store (
	version INTEGER NOT NULL
)
 STRICT

;
INSERT INTO "hotline_sim_store" VALUES(1);
CREATE TABLE outcomes (
	call TEXT NOT NULL, 
	state TEXT NOT NULL, 
	ending TEXT, 
	kind TEXT, 
	at TEXT NOT NULL, 
	PRIMARY KEY (call), 
	FOREIGN KEY(call) REFERENCES calls (id) ON DELETE CASCADE
)
 STRICT

;
INSERT INTO "outcomes" VALUES('call-1','ended','safe-plan','safe','2026-03-01T10:01:00Z');
CREATE TABLE people (
	code TEXT NOT NULL, 
	since TEXT NOT NULL, 
	PRIMARY KEY (code)
)
 STRICT

;
INSERT INTO "people" VALUES('MK-1','2026-03-01T10:00:00Z');
CREATE INDEX calls_by_scenario ON calls (scenario);
CREATE INDEX calls_by_person ON calls (person);
COMMIT;
