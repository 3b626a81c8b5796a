-- How many findings of each gravity a run has and how far it says the charter's aims are reached, so that a history and a programme need not read whole answers.
-- Stored runs get theirs from their own answer, once, which is why the trigger steps aside; org.cordee.assessment.RunFigures writes the same for new ones.
DROP TRIGGER assessment_run_never_changes;

ALTER TABLE assessment_run
    ADD COLUMN blockers            int          NOT NULL DEFAULT 0,
    ADD COLUMN majors              int          NOT NULL DEFAULT 0,
    ADD COLUMN warnings            int          NOT NULL DEFAULT 0,
    ADD COLUMN infos               int          NOT NULL DEFAULT 0,
    ADD COLUMN operator_findings   text         NOT NULL DEFAULT '[]',
    ADD COLUMN amount_status       varchar(15)  NOT NULL DEFAULT 'NOT_COMPUTABLE',
    ADD COLUMN amount_percent      decimal(7,2) NULL,
    ADD COLUMN amount_percent_open tinyint(1)   NOT NULL DEFAULT 0,
    ADD COLUMN amount_missing      text         NOT NULL DEFAULT '',
    ADD COLUMN hours_status        varchar(15)  NOT NULL DEFAULT 'NOT_COMPUTABLE',
    ADD COLUMN hours_counted       bigint       NOT NULL DEFAULT 0,
    ADD COLUMN hours_total         bigint       NULL,
    ADD COLUMN hours_missing       text         NOT NULL DEFAULT '',
    ADD CONSTRAINT ck_assessment_run_amount CHECK (amount_status IN ('MET', 'NOT_MET', 'NOT_COMPUTABLE')),
    ADD CONSTRAINT ck_assessment_run_hours CHECK (hours_status IN ('MET', 'NOT_MET', 'NOT_COMPUTABLE'));

UPDATE assessment_run SET
    blockers = (SELECT COUNT(*) FROM JSON_TABLE(answer, '$.findings[*]' COLUMNS (severity varchar(10) PATH '$.severity')) found WHERE severity = 'BLOCKER'),
    majors = (SELECT COUNT(*) FROM JSON_TABLE(answer, '$.findings[*]' COLUMNS (severity varchar(10) PATH '$.severity')) found WHERE severity = 'MAJOR'),
    warnings = (SELECT COUNT(*) FROM JSON_TABLE(answer, '$.findings[*]' COLUMNS (severity varchar(10) PATH '$.severity')) found WHERE severity = 'WARNING'),
    infos = (SELECT COUNT(*) FROM JSON_TABLE(answer, '$.findings[*]' COLUMNS (severity varchar(10) PATH '$.severity')) found WHERE severity = 'INFO'),
    operator_findings = (SELECT IFNULL(JSON_ARRAYAGG(JSON_ARRAY(severity, IF(kind = 'ORGANISATION', id, NULL), operator) ORDER BY place), '[]')
        FROM JSON_TABLE(answer, '$.findings[*]' COLUMNS (place FOR ORDINALITY, severity varchar(10) PATH '$.severity',
            kind varchar(20) PATH '$.subject.kind', id varchar(200) PATH '$.subject.id', operator varchar(200) PATH '$.evidence.operator')) found
        WHERE kind = 'ORGANISATION' OR operator IS NOT NULL),
    amount_status = JSON_VALUE(answer, '$.targets.amount.status'),
    amount_percent = JSON_VALUE(answer, '$.targets.amount.percent'),
    amount_percent_open = (SELECT IFNULL(SUM(amount <> '0.00') <> 1 AND SUM(amount = '0.00') <> 1, 1)
        FROM JSON_TABLE(answer, '$.members[*]' COLUMNS (amount varchar(30) PATH '$.eligibleAmount')) member),
    amount_missing = REGEXP_REPLACE(IFNULL(JSON_EXTRACT(answer, '$.targets.amount.missing'), ''), '"[^"]*\\.([A-Za-z]+)"|[][]', '\\1'),
    hours_status = JSON_VALUE(answer, '$.targets.hours.status'),
    hours_counted = JSON_VALUE(answer, '$.targets.hours.counted'),
    hours_total = JSON_VALUE(answer, '$.targets.hours.total'),
    hours_missing = REGEXP_REPLACE(IFNULL(JSON_EXTRACT(answer, '$.targets.hours.missing'), ''), '"[^"]*\\.([A-Za-z]+)"|[][]', '\\1');

CREATE TRIGGER assessment_run_never_changes BEFORE UPDATE ON assessment_run FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was judged is kept as it was judged';
