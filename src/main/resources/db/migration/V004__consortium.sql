-- A lead forms a grouping for lots of one consultation: members, slots, invitations, shares and subcontracts.
CREATE TABLE IF NOT EXISTS consortium (
    id                     uuid         NOT NULL,
    version                bigint       NOT NULL,
    name                   varchar(200) NOT NULL,
    consultation_id        uuid         NOT NULL,
    consultation_title     text         NOT NULL,
    consultation_reference varchar(255) NOT NULL,
    buyer_name             varchar(500) NOT NULL,
    form                   varchar(20)  NOT NULL,
    nda_required           boolean      NOT NULL,
    lead_organisation_id   uuid         NOT NULL,
    lead_establishment_id  uuid         NOT NULL,
    state                  varchar(20)  NOT NULL,
    stage                  varchar(20)  NOT NULL DEFAULT 'SINGLE',
    released_organisation_id uuid       NULL,
    decision_awaited       boolean      NOT NULL,
    deadline_at            datetime(6)  NOT NULL,
    deadline_offset        varchar(9)   NOT NULL,
    deadline_zone          varchar(64)  NOT NULL,
    alarm_minutes          int          NULL,
    alarm_deadline_at      datetime(6)  NULL,
    opened_at              datetime(6)  NOT NULL,
    planned_at             datetime(6)  NOT NULL,
    submitted_at           datetime(6)  NULL,
    ended_at               datetime(6)  NULL,
    end_reason             text         NULL,
    missed_in              varchar(20)  NULL,
    launch_findings        text         NULL,
    launch_reason          text         NULL,
    lead_word              text         NULL,
    contact_name           varchar(200) NULL,
    contact_phone          varchar(30)  NULL,
    PRIMARY KEY (id),
    KEY ix_consortium_lead (lead_organisation_id, opened_at),
    KEY ix_consortium_consultation (consultation_id, ended_at),
    KEY ix_consortium_opened (opened_at),
    CONSTRAINT ck_consortium_form CHECK (form IN ('JOINT', 'JOINT_LEAD_SEVERAL', 'SEVERAL')),
    CONSTRAINT ck_consortium_stage CHECK (state IN ('DRAFT', 'INVITING', 'NEGOTIATING', 'AGREED', 'DRAFTING', 'READY',
        'SUBMITTED', 'ABANDONED', 'NO_CONSORTIUM', 'DEADLINE_MISSED', 'NOT_SELECTED')),
    CONSTRAINT ck_consortium_procedure_stage CHECK (stage IN ('SINGLE', 'APPLICATION', 'FROZEN', 'APPLIED', 'INVITED')),
    CONSTRAINT ck_consortium_missed_in CHECK (missed_in IS NULL OR state = 'DEADLINE_MISSED')
);

CREATE TABLE IF NOT EXISTS consortium_lot (
    consortium_id uuid         NOT NULL,
    position_no   int          NOT NULL,
    lot_id        uuid         NOT NULL,
    lot_key       varchar(300) NOT NULL,
    lot_number    varchar(50)  NOT NULL,
    lot_title     text         NOT NULL,
    PRIMARY KEY (consortium_id, position_no),
    UNIQUE KEY uk_consortium_lot_once (consortium_id, lot_id),
    KEY ix_consortium_lot_lot (lot_id),
    KEY ix_consortium_lot_key (lot_key),
    CONSTRAINT fk_consortium_lot_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

-- One organisation leads at most one grouping per lot (R2142-23).
CREATE TABLE IF NOT EXISTS lead_claim (
    lot_key              varchar(300) NOT NULL,
    lead_organisation_id uuid         NOT NULL,
    consortium_id        uuid         NOT NULL,
    PRIMARY KEY (lot_key, lead_organisation_id),
    CONSTRAINT fk_lead_claim_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

-- A replaced member stays as a row, because earlier proposals name it.
CREATE TABLE IF NOT EXISTS consortium_member (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    consortium_id    uuid        NOT NULL,
    lot_id           uuid        NOT NULL,
    establishment_id uuid        NOT NULL,
    organisation_id  uuid        NOT NULL,
    is_lead          boolean     NOT NULL,
    invitation_id    uuid        NULL,
    state            varchar(20) NOT NULL,
    joined_at        datetime(6) NOT NULL,
    left_at          datetime(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_consortium_member_once (consortium_id, lot_id, establishment_id),
    KEY ix_consortium_member_organisation (organisation_id, consortium_id),
    CONSTRAINT fk_consortium_member_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_consortium_member_standing CHECK (state IN ('PROVISIONAL', 'CONFIRMED', 'REPLACED'))
);

-- A slot is a part of a lot that the lead entrusts to a member, with ranked candidates.
CREATE TABLE IF NOT EXISTS slot (
    id                    uuid          NOT NULL,
    version               bigint        NOT NULL,
    consortium_id         uuid          NOT NULL,
    position_no           int           NOT NULL,
    lot_id                uuid          NOT NULL,
    need                  varchar(200)  NOT NULL,
    cpv                   varchar(10)   NOT NULL,
    wanted_kinds          varchar(255)  NOT NULL,
    min_share             decimal(7, 4) NOT NULL,
    max_share             decimal(7, 4) NOT NULL,
    hours_target          int           NOT NULL,
    mandatory             boolean       NOT NULL,
    state                 varchar(20)   NOT NULL,
    current_invitation_id uuid          NULL,
    PRIMARY KEY (id),
    KEY ix_slot_consortium (consortium_id, position_no),
    CONSTRAINT fk_slot_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_slot_state CHECK (state IN ('OPEN', 'INVITING', 'FILLED', 'UNFILLED', 'RELEASED')),
    CONSTRAINT ck_slot_range CHECK (min_share <= max_share)
);

CREATE TABLE IF NOT EXISTS slot_candidate (
    slot_id          uuid        NOT NULL,
    rank_no          int         NOT NULL,
    establishment_id uuid        NOT NULL,
    organisation_id  uuid        NOT NULL,
    asked            boolean     NOT NULL,
    skip_reason      varchar(20) NULL,
    PRIMARY KEY (slot_id, rank_no),
    CONSTRAINT fk_slot_candidate_slot FOREIGN KEY (slot_id) REFERENCES slot (id),
    CONSTRAINT ck_slot_candidate_skip CHECK (skip_reason IN ('ALREADY_INVITED', 'ALREADY_MEMBER', 'IS_LEAD'))
);

-- One invitation at a time is open per candidate, lot and lead (open_marker); nda_email shows one person signing for two candidates
-- (R2142-4).
CREATE TABLE IF NOT EXISTS invitation (
    id                        uuid         NOT NULL,
    version                   bigint       NOT NULL,
    consortium_id             uuid         NOT NULL,
    slot_id                   uuid         NOT NULL,
    lot_id                    uuid         NOT NULL,
    lead_organisation_id      uuid         NOT NULL,
    organisation_id           uuid         NOT NULL,
    establishment_id          uuid         NOT NULL,
    nda_required              boolean      NOT NULL,
    state                     varchar(20)  NOT NULL,
    open_marker               boolean      NULL,
    due_at                    datetime(6)  NOT NULL,
    first_reminder_at         datetime(6)  NOT NULL,
    second_reminder_at        datetime(6)  NOT NULL,
    offer_deadline_at         datetime(6)  NOT NULL,
    sent_at                   datetime(6)  NULL,
    reminders                 int          NOT NULL,
    reminded_at               datetime(6)  NULL,
    answered_at               datetime(6)  NULL,
    decline_reason            varchar(20)  NULL,
    closing_words             text         NULL,
    closed_at                 datetime(6)  NULL,
    nda_due_at                datetime(6)  NULL,
    capacity_due_at           datetime(6)  NULL,
    nda_signed_at             datetime(6)  NULL,
    nda_signatory_name        varchar(200) NULL,
    nda_signatory_function    varchar(200) NULL,
    nda_text_sha256           char(64)     NULL,
    nda_via                   varchar(10)  NULL,
    nda_person_id             uuid         NULL,
    nda_email                 varchar(254) NULL,
    capacity_given_at         datetime(6)  NULL,
    capacity_establishment_id uuid         NULL,
    capacity_headcount        int          NULL,
    capacity_hours_per_month  int          NULL,
    capacity_references       text         NULL,
    capacity_insured          boolean      NULL,
    capacity_conflicts        text         NULL,
    capacity_other_groupings  boolean      NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_invitation_one_open (organisation_id, lot_id, lead_organisation_id, open_marker),
    KEY ix_invitation_consortium (consortium_id, open_marker),
    KEY ix_invitation_asked (organisation_id, sent_at),
    KEY ix_invitation_sent (sent_at, organisation_id),
    CONSTRAINT fk_invitation_slot FOREIGN KEY (slot_id) REFERENCES slot (id),
    CONSTRAINT ck_invitation_state CHECK (state IN ('DRAFT', 'SENT', 'OPENED', 'ACCEPTED', 'NDA_SIGNED',
        'CAPACITY_GIVEN', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'REPLACED')),
    CONSTRAINT ck_invitation_reminders CHECK (reminders BETWEEN 0 AND 2)
);

CREATE TABLE IF NOT EXISTS invitation_question (
    invitation_id uuid        NOT NULL,
    question_no   int         NOT NULL,
    question_id   uuid        NOT NULL,
    asked_at      datetime(6) NOT NULL,
    question      text        NOT NULL,
    answered_at   datetime(6) NULL,
    answer        text        NULL,
    PRIMARY KEY (invitation_id, question_no),
    CONSTRAINT fk_invitation_question_invitation FOREIGN KEY (invitation_id) REFERENCES invitation (id)
);

CREATE TABLE IF NOT EXISTS invitation_forward (
    invitation_id uuid         NOT NULL,
    forward_no    int          NOT NULL,
    forward_id    uuid         NOT NULL,
    forwarded_at  datetime(6)  NOT NULL,
    email         varchar(254) NOT NULL,
    name          varchar(200) NOT NULL,
    PRIMARY KEY (invitation_id, forward_no),
    UNIQUE KEY uk_invitation_forward_id (forward_id),
    CONSTRAINT fk_invitation_forward_invitation FOREIGN KEY (invitation_id) REFERENCES invitation (id)
);

-- The lead invited a person of a member, who gets the letters of this consortium too.
CREATE TABLE IF NOT EXISTS member_person (
    id              uuid         NOT NULL,
    version         bigint       NOT NULL,
    consortium_id   uuid         NOT NULL,
    organisation_id uuid         NOT NULL,
    email           varchar(254) NOT NULL,
    name            varchar(200) NOT NULL,
    invited_at      datetime(6)  NOT NULL,
    invited_by      uuid         NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_member_person_email (consortium_id, organisation_id, email),
    KEY ix_member_person_organisation (organisation_id, email),
    CONSTRAINT fk_member_person_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

-- The members of a consortium talk with each other, and the lead with each candidate; conversation_id is the invitation or the consortium.
CREATE TABLE IF NOT EXISTS talk_message (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    conversation_id uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    invitation_id   uuid        NULL,
    organisation_id uuid        NOT NULL,
    person_id       uuid        NULL,
    posted_at       datetime(6) NOT NULL,
    words           text        NOT NULL,
    send_key        uuid        NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_talk_message_once (conversation_id, organisation_id, send_key),
    KEY ix_talk_message_conversation (conversation_id, posted_at),
    KEY ix_talk_message_consortium (consortium_id, invitation_id),
    CONSTRAINT fk_talk_message_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

-- A candidate saves its capacities before it sends them; the draft is deleted when they are sent.
CREATE TABLE IF NOT EXISTS capacity_draft (
    id               uuid        NOT NULL,
    version          bigint      NOT NULL,
    saved_at         datetime(6) NOT NULL,
    establishment_id uuid        NULL,
    headcount        int         NULL,
    hours_per_month  int         NULL,
    reference_words  text        NOT NULL,
    insured          boolean     NOT NULL,
    conflicts        text        NOT NULL,
    other_groupings  boolean     NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_capacity_draft_invitation FOREIGN KEY (id) REFERENCES invitation (id)
);

-- A negotiation of shares has attempts, and an attempt has rounds, mediation and a decision of the lead.
CREATE TABLE IF NOT EXISTS share_negotiation (
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
    UNIQUE KEY uk_share_negotiation_attempt (consortium_id, attempt_no),
    CONSTRAINT fk_share_negotiation_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_share_negotiation_decision CHECK (decision IN ('RETRY', 'REPLACE')),
    CONSTRAINT ck_share_negotiation_stage CHECK (state IN ('PROPOSING', 'MEDIATING', 'LAST_PROPOSAL', 'AGREED',
        'REFUSED', 'FAILED', 'REOPENED'))
);

CREATE TABLE IF NOT EXISTS share_proposal (
    id            uuid           NOT NULL,
    version       bigint         NOT NULL,
    consortium_id uuid           NOT NULL,
    attempt_no    int            NOT NULL,
    round_no      int            NOT NULL,
    last_one      boolean        NOT NULL,
    state         varchar(20)    NOT NULL,
    open_marker   boolean        NULL,
    form          varchar(20)    NOT NULL,
    payment       varchar(20)    NOT NULL,
    fee_rate      decimal(7, 4)  NULL,
    fee_amount    decimal(15, 2) NULL,
    exclusive     boolean        NOT NULL,
    prices_open   boolean        NOT NULL,
    proposed_at   datetime(6)    NOT NULL,
    due_at        datetime(6)    NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_share_proposal_turn (consortium_id, attempt_no, round_no),
    UNIQUE KEY uk_share_proposal_one_open (consortium_id, open_marker),
    CONSTRAINT fk_share_proposal_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id),
    CONSTRAINT ck_share_proposal_payment CHECK (payment IN ('SEPARATE', 'SINGLE')),
    CONSTRAINT ck_share_proposal_fee CHECK (fee_rate IS NULL OR fee_amount IS NULL),
    CONSTRAINT ck_share_proposal_form CHECK (form IN ('JOINT', 'JOINT_LEAD_SEVERAL', 'SEVERAL')),
    CONSTRAINT ck_share_proposal_outcome CHECK (state IN ('OPEN', 'AGREED', 'COUNTERED', 'REFUSED', 'REOPENED'))
);

CREATE TABLE IF NOT EXISTS share_line (
    proposal_id uuid           NOT NULL,
    line_no     int            NOT NULL,
    lot_id      uuid           NOT NULL,
    member_id   uuid           NOT NULL,
    work        varchar(200)   NOT NULL,
    percentage  decimal(7, 4)  NOT NULL,
    amount      decimal(15, 2) NOT NULL,
    hours       int            NOT NULL,
    PRIMARY KEY (proposal_id, line_no),
    CONSTRAINT fk_share_line_proposal FOREIGN KEY (proposal_id) REFERENCES share_proposal (id)
);

CREATE TABLE IF NOT EXISTS proposal_answer (
    id              uuid        NOT NULL,
    version         bigint      NOT NULL,
    proposal_id     uuid        NOT NULL,
    consortium_id   uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    state           varchar(20) NOT NULL,
    words           text        NULL,
    answered_at     datetime(6) NULL,
    reminded_at     datetime(6) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_proposal_answer_once (proposal_id, organisation_id),
    KEY ix_proposal_answer_organisation (organisation_id, state),
    KEY ix_proposal_answer_consortium (consortium_id),
    CONSTRAINT fk_proposal_answer_proposal FOREIGN KEY (proposal_id) REFERENCES share_proposal (id),
    CONSTRAINT ck_proposal_answer_said CHECK (state IN ('PENDING', 'AGREED', 'COUNTERED', 'REFUSED', 'NO_ANSWER'))
);

CREATE TABLE IF NOT EXISTS counter_line (
    answer_id  uuid           NOT NULL,
    line_no    int            NOT NULL,
    member_id  uuid           NOT NULL,
    percentage decimal(7, 4)  NOT NULL,
    amount     decimal(15, 2) NOT NULL,
    hours      int            NOT NULL,
    PRIMARY KEY (answer_id, line_no),
    CONSTRAINT fk_counter_line_answer FOREIGN KEY (answer_id) REFERENCES proposal_answer (id)
);

-- Each organisation has one unsent draft per proposal.
CREATE TABLE IF NOT EXISTS share_draft (
    consortium_id   uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    about_id        uuid        NOT NULL,
    typed           mediumtext  NOT NULL,
    saved_at        datetime(6) NOT NULL,
    PRIMARY KEY (consortium_id, organisation_id, about_id),
    CONSTRAINT fk_share_draft_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

-- The lead assigns the tasks that the buyer calls essential; without a member a subcontractor does the task.
CREATE TABLE IF NOT EXISTS task_plan (
    id      uuid   NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_task_plan_consortium FOREIGN KEY (id) REFERENCES consortium (id)
);

CREATE TABLE IF NOT EXISTS assigned_task (
    consortium_id uuid NOT NULL,
    position_no   int  NOT NULL,
    task          text NOT NULL,
    member_id     uuid NULL,
    PRIMARY KEY (consortium_id, position_no),
    CONSTRAINT fk_assigned_task_plan FOREIGN KEY (consortium_id) REFERENCES task_plan (id)
);

-- Each organisation declares its subcontracts, borrowed staff and relied-upon operators; the last declaration counts.
CREATE TABLE IF NOT EXISTS subcontract_plan (
    id              uuid   NOT NULL,
    version         bigint NOT NULL,
    consortium_id   uuid   NOT NULL,
    organisation_id uuid   NOT NULL,
    revision_no     int    NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY uk_subcontract_plan_once (consortium_id, organisation_id),
    CONSTRAINT fk_subcontract_plan_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

-- The amount is the most that the subcontractor may be paid; under_id names the subcontractor above one of the second rank.
CREATE TABLE IF NOT EXISTS subcontract (
    plan_id          uuid           NOT NULL,
    position_no      int            NOT NULL,
    member_id        uuid           NOT NULL,
    establishment_id uuid           NOT NULL,
    under_id         uuid           NULL,
    nature           varchar(200)   NOT NULL,
    tasks            text           NOT NULL,
    amount           decimal(15, 2) NOT NULL,
    hours            int            NOT NULL,
    months           int            NULL,
    accessory        boolean        NOT NULL,
    service          boolean        NOT NULL,
    guaranteed       boolean        NULL,
    vat              varchar(20)    NULL,
    price_variation  varchar(20)    NULL,
    PRIMARY KEY (plan_id, position_no),
    CONSTRAINT fk_subcontract_plan FOREIGN KEY (plan_id) REFERENCES subcontract_plan (id),
    CONSTRAINT ck_subcontract_amount CHECK (amount > 0),
    CONSTRAINT ck_subcontract_hours CHECK (hours >= 0),
    CONSTRAINT ck_subcontract_vat CHECK (vat IN ('REVERSE_CHARGE', 'STANDARD', 'INTERMEDIATE', 'REDUCED',
        'SUPER_REDUCED', 'OVERSEAS', 'NONE')),
    CONSTRAINT ck_subcontract_price_variation CHECK (price_variation IN ('FIRM', 'UPDATED', 'REVISED')),
    CONSTRAINT ck_subcontract_months CHECK (months > 0),
    CONSTRAINT ck_subcontract_guaranteed CHECK (guaranteed IS NULL OR under_id IS NOT NULL)
);

CREATE TABLE IF NOT EXISTS staff_made_available (
    plan_id          uuid           NOT NULL,
    position_no      int            NOT NULL,
    member_id        uuid           NOT NULL,
    establishment_id uuid           NOT NULL,
    hours            int            NOT NULL,
    amount           decimal(15, 2) NOT NULL DEFAULT 0,
    PRIMARY KEY (plan_id, position_no),
    CONSTRAINT fk_staff_made_available_plan FOREIGN KEY (plan_id) REFERENCES subcontract_plan (id),
    CONSTRAINT ck_staff_made_available_hours CHECK (hours > 0),
    CONSTRAINT ck_staff_made_available_amount CHECK (amount >= 0)
);

-- An organisation relies on capacities of an operator that gets no part of the work (R2142-3, R2143-12).
CREATE TABLE IF NOT EXISTS relied_upon_operator (
    plan_id          uuid         NOT NULL,
    position_no      int          NOT NULL,
    member_id        uuid         NOT NULL,
    establishment_id uuid         NOT NULL,
    capacity         varchar(200) NOT NULL,
    committed        boolean      NOT NULL,
    PRIMARY KEY (plan_id, position_no),
    CONSTRAINT fk_relied_upon_operator_plan FOREIGN KEY (plan_id) REFERENCES subcontract_plan (id)
);

-- The lead's own confidentiality undertaking, in the place of the standard one.
CREATE TABLE IF NOT EXISTS own_nda_text (
    consortium_id uuid       NOT NULL,
    words         mediumtext NOT NULL,
    PRIMARY KEY (consortium_id),
    CONSTRAINT fk_own_nda_text_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);

-- A corrigendum asks the lead to look again at a part of the bid.
CREATE TABLE IF NOT EXISTS corrigendum_review (
    consortium_id  uuid         NOT NULL,
    part           varchar(20)  NOT NULL,
    version        bigint       NOT NULL,
    changed_fields varchar(800) NOT NULL,
    changed_at     datetime(6)  NOT NULL,
    done_at        datetime(6)  NULL,
    PRIMARY KEY (consortium_id, part),
    CONSTRAINT fk_corrigendum_review_consortium FOREIGN KEY (consortium_id) REFERENCES consortium (id)
);
