-- Negotiations of shares in attempts of several rounds, with counter-proposals, mediation and the lead's arbitration.
CREATE TABLE share_negotiation (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    consortium_id    uuid        NOT NULL,
    attempt_no       int         NOT NULL,
    state            varchar(20) NOT NULL,
    mediation_due_at datetime(6) NULL,
    recommendation   text        NULL,
    recommended_at   datetime(6) NULL,
    decision         varchar(20) NULL,
    decided_at       datetime(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT uk_share_negotiation_attempt UNIQUE (consortium_id, attempt_no),
    CONSTRAINT fk_share_negotiation_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_share_negotiation_state CHECK (state IN
        ('PROPOSING', 'MEDIATING', 'LAST_PROPOSAL', 'AGREED', 'REFUSED', 'FAILED')),
    CONSTRAINT ck_share_negotiation_decision CHECK (decision IN ('RETRY', 'REPLACE'))
);

-- What was proposed before attempts were told apart was the first attempt.
INSERT INTO share_negotiation (id, version, consortium_id, attempt_no, state)
SELECT min(id), 0, consortium_id, 1,
       IF(sum(state = 'AGREED') > 0, 'AGREED', 'PROPOSING') FROM share_proposal GROUP BY consortium_id;

ALTER TABLE share_proposal
    ADD COLUMN attempt_no   int           NOT NULL DEFAULT 1 AFTER consortium_id,
    ADD COLUMN last_one     tinyint(1)    NOT NULL DEFAULT 0 AFTER round_no,
    ADD COLUMN form         varchar(20)   NULL,
    ADD COLUMN payment      varchar(20)   NULL,
    ADD COLUMN fee_rate     decimal(7,4)  NULL,
    ADD COLUMN fee_amount   decimal(15,2) NULL,
    ADD COLUMN exclusive    tinyint(1)    NOT NULL DEFAULT 0,
    ADD COLUMN prices_open  tinyint(1)    NOT NULL DEFAULT 0,
    DROP CONSTRAINT ck_share_proposal_state,
    ADD CONSTRAINT uk_share_proposal_turn UNIQUE (consortium_id, attempt_no, round_no),
    ADD CONSTRAINT ck_share_proposal_fate CHECK (state IN ('OPEN', 'AGREED', 'COUNTERED', 'REFUSED')),
    ADD CONSTRAINT ck_share_proposal_payment CHECK (payment IN ('SEPARATE', 'SINGLE')),
    ADD CONSTRAINT ck_share_proposal_fee CHECK (fee_rate IS NULL OR fee_amount IS NULL);

ALTER TABLE share_proposal DROP INDEX uk_share_proposal_round;

UPDATE share_proposal proposal JOIN consortium ON consortium.id = proposal.consortium_id
SET proposal.form = consortium.form, proposal.payment = IF(consortium.form = 'SEVERAL', 'SINGLE', 'SEPARATE');

ALTER TABLE share_proposal
    MODIFY COLUMN attempt_no int NOT NULL,
    MODIFY COLUMN last_one tinyint(1) NOT NULL,
    MODIFY COLUMN form varchar(20) NOT NULL,
    MODIFY COLUMN payment varchar(20) NOT NULL,
    MODIFY COLUMN exclusive tinyint(1) NOT NULL,
    MODIFY COLUMN prices_open tinyint(1) NOT NULL,
    ADD CONSTRAINT ck_share_proposal_form CHECK (form IN ('JOINT', 'JOINT_LEAD_SEVERAL', 'SEVERAL'));

ALTER TABLE share_line ADD COLUMN work varchar(200) NOT NULL DEFAULT '' AFTER member_id;
ALTER TABLE share_line MODIFY COLUMN work varchar(200) NOT NULL;

ALTER TABLE proposal_answer
    ADD COLUMN reminded_at datetime(6) NULL,
    DROP CONSTRAINT ck_proposal_answer_state,
    ADD CONSTRAINT ck_proposal_answer_said CHECK (state IN ('PENDING', 'AGREED', 'COUNTERED', 'REFUSED', 'NO_ANSWER'));

CREATE TABLE counter_line (
    answer_id  uuid          NOT NULL,
    line_no    int           NOT NULL,
    member_id  uuid          NOT NULL,
    percentage decimal(7,4)  NOT NULL,
    amount     decimal(15,2) NOT NULL,
    hours      int           NOT NULL,
    PRIMARY KEY (answer_id, line_no),
    CONSTRAINT fk_counter_line_answer FOREIGN KEY (answer_id) REFERENCES proposal_answer (id)
);
