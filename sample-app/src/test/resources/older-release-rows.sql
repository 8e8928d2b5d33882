INSERT INTO chats (chat_id, title, temperature, created_at) VALUES ('c1', 'Paris', '0.7', 1767225600000);
INSERT INTO chats (chat_id, title, temperature, created_at) VALUES ('c2', 'Rome', '', 1767312000000);
INSERT INTO chats (chat_id, title, temperature, created_at) VALUES ('c3', 'nothing said yet', NULL, 1767312000001);
INSERT INTO exchanges (chat_id, asked_at, prompt, reply, raw_reply)
VALUES ('c1', 1767225601000, 'Où est le Café?', 'Près du pont.', '{"text": "Près du pont."}');
INSERT INTO exchanges (chat_id, asked_at, prompt, reply) VALUES ('c1', 1767225602000, 'And then?', 'Left.');
INSERT INTO exchanges (chat_id, asked_at, prompt, reply) VALUES ('c2', 1767312001000, 'Ciao', 'Ciao!');
