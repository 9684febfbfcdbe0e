INSERT INTO attempt (uuid, lesson, item, content, number, response, share, points, milliseconds, hints, confidence, seed, version, time)
VALUES
    ('6ba7b810-9dad-41d1-80b4-00c04fd430c1', 'tea', 'steps', 1, 1, '{"order":{"_0":[1,0],"aside":[2]}}', 0.5, 3, 900, 1, NULL, 7, '1.0', 1800000000),
    ('6ba7b810-9dad-41d1-80b4-00c04fd430c2', 'tea', 'words', 2, 1, '{"pairs":{"_0":{"0":1,"1":0}}}', 0, 4, 1200, 0, 0, -1, '1.0', 1800000060),
    ('6ba7b810-9dad-41d1-80b4-00c04fd430c3', 'tea', 'steps', 1, 2, '{"options":{"_0":[0,3]}}', 1, 3, 800, 0, NULL, 7, '1.0', 1800000120);
INSERT INTO standing (lesson, activity, seed, draws, earned, points, isDone, turn)
VALUES ('tea', 'words', 7, 1, 1.5, 7, 0, 4), ('coffee', NULL, 8, 0, 0, 3, 0, 2);
INSERT INTO draft (lesson, item, content, round, response, hints)
VALUES ('tea', 'why', 3, 0, '{"text":{"_0":"so that","overruled":[]}}', 0);
INSERT INTO finished (lesson, activity) VALUES ('tea', 'read');
INSERT INTO memory (lesson, item, part, content, stability, difficulty, time, due)
VALUES ('tea', 'steps', 'Boil', 1, 2.3, 5, 1800000000, 1800172800), ('tea', 'steps', 'Pour', 1, 0.4, 7.2, 1800000000, 1800172801);
