package org.cordee.kill;

import static java.util.Map.entry;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the databases after everything is idle: each query must return no row. */
final class DatabaseChecks {

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    private static final String CONSORTIA = "(SELECT count(*) FROM consortium)";

    /**
     * The expected number of instances per process, computed from the acts that start or end one. All blockers and
     * arbitrations are played alike.
     */
    private static final Map<String, String> INSTANCES = Map.ofEntries(
            entry("consortium-building", CONSORTIA),
            entry("deadline-watch", CONSORTIA),
            entry("partner-invitation", "(SELECT count(*) FROM slot)"),
            entry("share-negotiation", CONSORTIA + " + " + acts("SharesArbitrated")),
            entry("agreement-signing", CONSORTIA + " + " + acts("AgreementArbitrated")),
            entry("application-file", CONSORTIA),
            entry("candidacy-stage", CONSORTIA),
            entry("joint-bid-drafting", CONSORTIA),
            entry("section-cycle", acts("SectionApproved")),
            entry("pricing-consolidation", acts("PricesLocked")),
            entry("bid-submission", CONSORTIA),
            entry("introduction", "(SELECT count(*) FROM introduction)"),
            entry("sourcing-request", acts("NeedReceived")),
            entry("support-request", acts("SupportAsked")),
            entry("impact-booklet", acts("CallOpened")),
            entry("booklet-entry", acts("ContributionInvited")),
            // Checks of the design, the team, the draft, the bid, before and after the deposit; and one for each
            // decided waiver.
            entry("compliance-check", "6 * " + CONSORTIA + " + " + acts("WaiverAsked")));

    private static String acts(String act) {
        return "(SELECT count(*) FROM audit_entry WHERE act = '" + act + "')";
    }

    /** Returns the processes whose instances are counted: a test compares them with the models. */
    static Set<String> counted() {
        return INSTANCES.keySet();
    }

    static {
        QUESTIONS.put("not submitted", "SELECT id, state FROM consortium WHERE state <> 'SUBMITTED'");
        QUESTIONS.put(
                "not deposited once",
                "SELECT c.id FROM consortium c WHERE (SELECT count(*) FROM deposit d WHERE d.consortium_id = c.id)"
                        + " <> 1");
        // Digests are compared with their own table below.
        // At most one letter of a kind about one subject to one address for each time the same act was recorded: the
        // table's unique key per round does not detect a round that was repeated.
        QUESTIONS.put(
                "a letter twice",
                "SELECT l.kind, l.subject_id, l.recipient, l.letters, a.times FROM (SELECT kind, subject_id, recipient,"
                        + " count(*) AS letters FROM letter WHERE kind <> 'OPPORTUNITY_DIGEST'"
                        + " GROUP BY kind, subject_id, recipient) l LEFT JOIN (SELECT"
                        + " subject_id, max(times) AS times FROM (SELECT subject_id, count(*) AS times FROM audit_entry"
                        + " WHERE subject_id IS NOT NULL GROUP BY chain, subject_id, act) acts GROUP BY subject_id) a"
                        + " ON a.subject_id = l.subject_id WHERE l.letters > GREATEST(1, COALESCE(a.times, 1))");
        QUESTIONS.put(
                "a digest without its one letter",
                "SELECT d.reader_id, d.period FROM watch_digest d WHERE (SELECT count(*) FROM letter l"
                        + " WHERE l.kind = 'OPPORTUNITY_DIGEST' AND l.subject_id = d.reader_id"
                        + " AND l.round = d.period) <> 1");
        QUESTIONS.put(
                "a letter of a digest that was not recorded",
                "SELECT l.id FROM letter l WHERE l.kind = 'OPPORTUNITY_DIGEST' AND NOT EXISTS (SELECT 1"
                        + " FROM watch_digest d WHERE d.reader_id = l.subject_id AND d.period = l.round)");
        QUESTIONS.put("a need without end", "SELECT id, state FROM need WHERE state NOT IN ('CLOSED', 'DRAFT')");
        QUESTIONS.put(
                "an open opportunity of a need that is over",
                "SELECT o.id FROM opportunity o JOIN need n ON n.id = o.subject_id"
                        + " WHERE o.open_marker = TRUE AND n.state = 'CLOSED'");
        QUESTIONS.put(
                "an invitation without its letter",
                "SELECT id FROM invitation i WHERE sent_at IS NOT NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM letter l WHERE l.kind = 'INVITATION' AND l.subject_id = i.id)");
        QUESTIONS.put(
                "a member without its receipt",
                "SELECT m.id FROM consortium_member m JOIN deposit d USING (consortium_id) WHERE NOT EXISTS"
                        + " (SELECT 1 FROM letter l WHERE l.kind = 'RECEIPT_OF_DEPOSIT' AND l.subject_id = d.id"
                        + " AND l.organisation_id = m.organisation_id)");
        QUESTIONS.put(
                "an act twice",
                "SELECT chain, act, subject_id FROM audit_entry WHERE act IN ('ConsortiumOpened', 'InvitationSent',"
                        + " 'InvitationAccepted', 'InvitationDeclined', 'MemberConfirmed', 'DraftingOpened',"
                        + " 'BidDeposited', 'ConsortiumSubmitted', 'CallOpened', 'CallClosed', 'ContributionInvited',"
                        + " 'FactsConfirmed', 'ContributionLapsed', 'MoreTimeGranted', 'EntryPublished',"
                        + " 'ContributionWithdrawn')"
                        + " GROUP BY chain, act, subject_id HAVING count(*) > 1");
        QUESTIONS.put(
                "frozen more or less often than the acts say",
                "SELECT c.id FROM consortium c WHERE (SELECT count(*) FROM bid_freeze f WHERE f.consortium_id = c.id)"
                        + " <> (SELECT count(*) FROM audit_entry a WHERE a.chain = c.id AND a.act = 'BidFrozen')");
        QUESTIONS.put("not told", "SELECT sequence, state, last_error FROM engine_command WHERE state <> 'SENT'");
        QUESTIONS.put("not heard", "SELECT listener_id, event_type, status FROM event_publication");
        QUESTIONS.put("an open task", "SELECT element_id, root_kind, root_id FROM open_task");
        // A public entry waits for its review after a year.
        QUESTIONS.put(
                "a process without end",
                "SELECT root_kind, root_id FROM process_link WHERE ended_at IS NULL AND root_id NOT IN"
                        + " (SELECT id FROM booklet_entry WHERE state = 'PUBLISHED')");
        QUESTIONS.put(
                "a public entry without its process",
                "SELECT id FROM booklet_entry WHERE state = 'PUBLISHED' AND id NOT IN"
                        + " (SELECT root_id FROM process_link WHERE ended_at IS NULL AND waits_until = review_at)");
        QUESTIONS.put(
                "a published entry without its letter",
                "SELECT id FROM booklet_entry e WHERE NOT EXISTS (SELECT 1 FROM letter l"
                        + " WHERE l.kind = 'BOOKLET_PUBLISHED' AND l.organisation_id = e.organisation_id)");
        QUESTIONS.put(
                "without a process", "SELECT id FROM consortium WHERE id NOT IN (SELECT root_id FROM process_link)");
        INSTANCES.forEach((process, expected) -> QUESTIONS.put(
                "not as many instances of " + process + " as were begun",
                "SELECT * FROM (SELECT (SELECT count(*) FROM cordee_engine.ACT_HI_PROCINST WHERE PROC_DEF_KEY_ = '"
                        + process + "') AS found, " + expected + " AS begun) counted WHERE found <> begun"));
        QUESTIONS.put(
                "an instance that runs",
                "SELECT PROC_DEF_KEY_, PROC_INST_ID_ FROM cordee_engine.ACT_HI_PROCINST WHERE END_TIME_ IS NULL"
                        + " AND PROC_DEF_KEY_ <> 'booklet-entry'");
        // A contribution that lapsed waits for more time, a checked one for the publication and then for its review.
        QUESTIONS.put(
                "not as many instances of booklet-entry run as contributions go on",
                "SELECT * FROM (SELECT (SELECT count(*) FROM cordee_engine.ACT_HI_PROCINST WHERE END_TIME_ IS NULL"
                        + " AND PROC_DEF_KEY_ = 'booklet-entry') AS found, (SELECT count(*) FROM booklet_contribution"
                        + " WHERE state IN ('LAPSED', 'CHECKED')) AS going) counted WHERE found <> going");
        QUESTIONS.put("an incident", "SELECT ACTIVITY_ID_, INCIDENT_MSG_ FROM cordee_engine.ACT_RU_INCIDENT");
    }

    private DatabaseChecks() {}

    static List<String> against(KillableServer server) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                for (String row : rows(statement, question.getValue())) {
                    found.add(question.getKey() + ": " + row);
                }
            }
        }
        return found;
    }

    static long count(KillableServer server, String sql) throws Exception {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
                    row.append(answer.getString(column)).append(' ');
                }
                rows.add(row.toString().strip());
            }
        }
        return rows;
    }
}
