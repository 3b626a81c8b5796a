-- The questions of a grouping to the buyer: what members propose, what leaves without saying who asked, and what the buyer answers.

-- A question that leaves. There is no column for who asked it. The time and place of the posting are what the lead types.
CREATE TABLE IF NOT EXISTS buyer_question (
    id            uuid          NOT NULL,
    version       bigint        NOT NULL,
    consortium_id uuid          NOT NULL,
    number        int           NOT NULL,
    place         varchar(200)  NULL,
    words         varchar(2000) NOT NULL,
    state         varchar(20)   NOT NULL,
    posted_at     datetime(6)   NULL,
    posted_where  varchar(200)  NULL,
    posted_by     uuid          NULL,
    PRIMARY KEY (id),
    UNIQUE KEY buyer_question_number (consortium_id, number),
    CONSTRAINT buyer_question_state CHECK (state IN ('READY', 'POSTED', 'ANSWERED', 'TAKEN_BACK')),
    CONSTRAINT buyer_question_posted CHECK ((state IN ('POSTED', 'ANSWERED')) = (posted_at IS NOT NULL))
);

-- A question that a member proposes; its own organisation and the lead read it.
CREATE TABLE IF NOT EXISTS proposed_question (
    id                uuid          NOT NULL,
    version           bigint        NOT NULL,
    consortium_id     uuid          NOT NULL,
    organisation_id   uuid          NOT NULL,
    proposed_by       uuid          NULL,
    proposed_at       datetime(6)   NOT NULL,
    place             varchar(200)  NULL,
    words             varchar(2000) NOT NULL,
    send_key          uuid          NOT NULL,
    state             varchar(20)   NOT NULL,
    buyer_question_id uuid          NULL,
    reason            varchar(500)  NULL,
    PRIMARY KEY (id),
    UNIQUE KEY proposed_question_once (consortium_id, organisation_id, send_key),
    KEY proposed_question_of_question (buyer_question_id),
    CONSTRAINT proposed_question_in FOREIGN KEY (buyer_question_id) REFERENCES buyer_question (id),
    CONSTRAINT proposed_question_state CHECK (state IN ('PROPOSED', 'KEPT', 'DROPPED', 'WITHDRAWN')),
    CONSTRAINT proposed_question_kept CHECK ((state = 'KEPT') = (buyer_question_id IS NOT NULL)),
    CONSTRAINT proposed_question_dropped CHECK ((state = 'DROPPED') = (reason IS NOT NULL))
);

-- An answer that the buyer published, and when the lead last decided what it touches.
CREATE TABLE IF NOT EXISTS buyer_answer (
    id              uuid          NOT NULL,
    version         bigint        NOT NULL,
    consortium_id   uuid          NOT NULL,
    number          int           NOT NULL,
    answered_on     date          NOT NULL,
    words           varchar(8000) NOT NULL,
    others_question varchar(2000) NULL,
    document_id     uuid          NULL,
    recorded_at     datetime(6)   NOT NULL,
    recorded_by     uuid          NULL,
    send_key        uuid          NOT NULL,
    assessments     int           NOT NULL,
    assessed_at     datetime(6)   NULL,
    assessed_by     uuid          NULL,
    PRIMARY KEY (id),
    UNIQUE KEY buyer_answer_number (consortium_id, number),
    UNIQUE KEY buyer_answer_once (consortium_id, send_key)
);

CREATE TABLE IF NOT EXISTS buyer_answer_question (
    answer_id   uuid NOT NULL,
    question_id uuid NOT NULL,
    PRIMARY KEY (answer_id, question_id),
    KEY buyer_answer_question_of (question_id),
    CONSTRAINT buyer_answer_question_answer FOREIGN KEY (answer_id) REFERENCES buyer_answer (id),
    CONSTRAINT buyer_answer_question_question FOREIGN KEY (question_id) REFERENCES buyer_question (id)
);

CREATE TABLE IF NOT EXISTS buyer_answer_part (
    answer_id uuid        NOT NULL,
    part      varchar(20) NOT NULL,
    PRIMARY KEY (answer_id, part),
    CONSTRAINT buyer_answer_part_of FOREIGN KEY (answer_id) REFERENCES buyer_answer (id),
    CONSTRAINT buyer_answer_part_known CHECK (part IN ('SECTIONS', 'PRICES', 'CHECKLIST', 'DATES', 'FINDINGS'))
);

-- The section belongs to the room of the bid; a section that is gone is no longer shown.
CREATE TABLE IF NOT EXISTS buyer_answer_section (
    answer_id  uuid NOT NULL,
    section_id uuid NOT NULL,
    PRIMARY KEY (answer_id, section_id),
    CONSTRAINT buyer_answer_section_of FOREIGN KEY (answer_id) REFERENCES buyer_answer (id)
);
