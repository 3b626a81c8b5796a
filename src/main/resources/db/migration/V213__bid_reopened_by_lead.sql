-- The lead may open its frozen bid again, deposited or not: each time with its reason, and what was deposited stays.
ALTER TABLE consortium ADD COLUMN submitted_at datetime(6) NULL;

UPDATE consortium SET submitted_at = ended_at WHERE state = 'SUBMITTED';

CREATE TABLE bid_reopening (
    consortium_id uuid          NOT NULL,
    number        int           NOT NULL,
    reason        varchar(2000) NOT NULL,
    deposited     tinyint(1)    NOT NULL,
    reopened_at   datetime(6)   NOT NULL,
    reopened_by   uuid          NULL,
    PRIMARY KEY (consortium_id, number)
);
