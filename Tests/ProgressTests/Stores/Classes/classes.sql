INSERT INTO class (id, code, seed, lesson, title, content, host, port, secret, version, begun, ended)
VALUES
    (3, 'AAA222', 7, 'tea', 'How to make tea', -1, '127.0.0.1', 8080, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '1.0', 1800000000000, 1800000900000),
    (7, 'BBB333', -1, 'coffee', 'Coffee', 5, '0.0.0.0', 81, 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', '1.0', 1800001000000, NULL);
UPDATE sqlite_sequence SET seq = 9 WHERE name = 'class';
INSERT INTO source (class, place, name, text) VALUES (3, 0, '01-tea.md', CAST('# Tea
' AS BLOB));
INSERT INTO action (class, number, time, action)
VALUES
    (3, 1, 10, '{"join":{"name":"Ada","token":"t1"}}'),
    (3, 2, 20, '{"join":{"name":"Bob","token":"t2"}}'),
    (3, 3, 30, '{"answer":{"seat":1,"_1":{"item":"q1","vote":1,"response":{"options":{"_0":[0]}},"hints":0,"confidence":2}}}'),
    (3, 4, 40, '{"lead":{"_0":{"dismiss":{"_0":2}}}}');
INSERT INTO seat (class, number, name) VALUES (3, 1, 'Ada'), (3, 2, 'Bob');
INSERT INTO answer (class, seat, item, vote, response, share, hints, confidence, time)
VALUES (3, 1, 'q1', 1, '{"options":{"_0":[0]}}', 1, 0, 2, 30);
