-- The files of rules that runs were judged by, each content once, so that a run can be judged again by what the rules were then.
CREATE TABLE rule_file (
    sha256  char(64)     NOT NULL,
    name    varchar(100) NOT NULL,
    content mediumblob   NOT NULL,
    kept_at datetime(6)  NOT NULL,
    PRIMARY KEY (sha256)
);

CREATE TRIGGER rule_file_never_changes BEFORE UPDATE ON rule_file FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'rules that judged are kept as they were';
