-- By which address whoever signed the undertaking came in, so that one person who signs for two candidates by mail links is seen (R2142-4).
ALTER TABLE invitation ADD COLUMN nda_email varchar(254) NULL AFTER nda_person_id;

-- Of what was signed before: the account's address; by a link, where all links of the invitation went to one address.
UPDATE invitation JOIN person ON person.id = invitation.nda_person_id SET invitation.nda_email = person.email;
UPDATE invitation JOIN (SELECT subject_id, MIN(LOWER(TRIM(email))) AS address FROM one_time_link WHERE purpose = 'invitation'
        GROUP BY subject_id HAVING COUNT(DISTINCT LOWER(TRIM(email))) = 1) link ON link.subject_id = invitation.id
SET invitation.nda_email = link.address WHERE invitation.nda_via = 'LINK';
