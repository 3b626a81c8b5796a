-- The registry of events still to be heard after commit (projections, letters); its payload may be long, unlike the library's default.
CREATE TABLE event_publication (
    id                     uuid          NOT NULL,
    listener_id            varchar(500)  NOT NULL,
    event_type             varchar(500)  NOT NULL,
    serialized_event       text          NOT NULL,
    publication_date       datetime(6)   NOT NULL,
    completion_date        datetime(6)   NULL,
    status                 varchar(20)   NULL,
    completion_attempts    int           NOT NULL DEFAULT 0,
    last_resubmission_date datetime(6)   NULL,
    PRIMARY KEY (id),
    KEY event_publication_by_completion (completion_date, publication_date)
);
