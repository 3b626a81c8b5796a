-- The demonstration world continues after a kill where it stopped.
CREATE TABLE IF NOT EXISTS demo_step (
    name    varchar(60) NOT NULL,
    done_at datetime(6) NOT NULL,
    PRIMARY KEY (name)
);
