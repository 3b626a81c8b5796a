-- What the demonstration world has built so far, so that a start after a kill goes on where it stopped.
CREATE TABLE demo_step (
    name    varchar(60) NOT NULL,
    done_at datetime(6) NOT NULL,
    PRIMARY KEY (name)
);
