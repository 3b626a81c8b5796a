-- Which facts were given by hand, so that a corrigendum removes what it no longer says and nothing else; of older rows nobody knows, so all is kept.
ALTER TABLE consultation ADD COLUMN filled_in varchar(400) NOT NULL DEFAULT '';
ALTER TABLE lot ADD COLUMN filled_in varchar(400) NOT NULL DEFAULT '';

UPDATE consultation SET filled_in = 'REFERENCE PROCEDURE NATURE PLATFORM';
UPDATE lot SET filled_in = 'OFFER_DEADLINE APPLICATION_DEADLINE QUESTION_DEADLINE VALUE PERIOD PLACES RESERVED_EXECUTION';
