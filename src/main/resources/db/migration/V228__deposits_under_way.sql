-- An event that nobody had heard when the house was updated says what every deposit and reopening was until then. Only the
-- text is added to: the registry finds an event again by all of it.
UPDATE event_publication
   SET serialized_event = CONCAT(LEFT(serialized_event, CHAR_LENGTH(serialized_event) - 1), ',"awaited":true}')
 WHERE event_type = 'org.cordee.submission.SubmissionEvent$BidDeposited'
   AND serialized_event NOT LIKE '%"awaited":%';

UPDATE event_publication
   SET serialized_event = REPLACE(
           REPLACE(serialized_event, '"deposited":true,', '"deposited":true,"awaited":false,'),
           '"deposited":false,', '"deposited":false,"awaited":true,')
 WHERE event_type = 'org.cordee.submission.SubmissionEvent$FrozenBidReopened'
   AND serialized_event NOT LIKE '%"awaited":%';
