package org.cordee.tender.schematron;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The check of one received notice by the official rules. All its times are machine time. */
@Entity
@Table(name = "notice_check")
class NoticeCheck {

    private static final int MOST_ATTEMPTS = 3;

    @Id
    @Column(name = "notice_row_id")
    private UUID noticeRowId;

    @Version
    @Column
    private @Nullable Long version;

    @Column(name = "consultation_id")
    private UUID consultationId;

    /** Null until the notice was read for its check. */
    @Column
    private @Nullable String subtype;

    @Enumerated(EnumType.STRING)
    @Column
    private CheckState state;

    @Column
    private int attempts;

    @Column(name = "patterns_done")
    private int patternsDone;

    @Column(name = "patterns_total")
    private int patternsTotal;

    @Column(name = "rules_version")
    private @Nullable String rulesVersion;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @ElementCollection
    @CollectionTable(name = "notice_finding", joinColumns = @JoinColumn(name = "notice_row_id"))
    @OrderColumn(name = "position")
    private List<OfficialFinding> findings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected NoticeCheck() {}

    /** Creates a check that waits for its turn. */
    NoticeCheck(UUID noticeRowId, UUID consultationId, Instant now) {
        this.noticeRowId = noticeRowId;
        this.consultationId = consultationId;
        this.state = CheckState.QUEUED;
        this.queuedAt = now;
    }

    /**
     * Reserves the check for this node until the lease ends. A check that was reserved too often and never finished is
     * given up: a notice that stops the server must not stop it again at each start.
     *
     * @return false when the check is given up
     */
    boolean start(Instant now, Duration lease) {
        if (attempts >= MOST_ATTEMPTS) {
            finish(CheckState.FAILED, now);
            return false;
        }
        attempts++;
        state = CheckState.RUNNING;
        patternsDone = 0;
        leaseUntil = now.plus(lease);
        return true;
    }

    void report(int done, int total) {
        patternsDone = done;
        patternsTotal = total;
    }

    void complete(String subtypeOfNotice, String rules, List<OfficialFinding> found, Instant now) {
        subtype = subtypeOfNotice;
        rulesVersion = rules;
        findings.clear();
        findings.addAll(found);
        finish(CheckState.DONE, now);
    }

    /** Ends the check without findings: the notice is of a kind or a size that the rules do not check here. */
    void skip(Instant now) {
        finish(CheckState.SKIPPED, now);
    }

    void fail(Instant now) {
        finish(CheckState.FAILED, now);
    }

    /** Puts the check back: the server stops, and the next start goes on with it. */
    void release() {
        state = CheckState.QUEUED;
        attempts--;
        leaseUntil = null;
    }

    private void finish(CheckState end, Instant now) {
        state = end;
        finishedAt = now;
        leaseUntil = null;
    }

    UUID noticeRowId() {
        return noticeRowId;
    }

    CheckState state() {
        return state;
    }

    int patternsDone() {
        return patternsDone;
    }

    int patternsTotal() {
        return patternsTotal;
    }

    @Nullable
    String rulesVersion() {
        return rulesVersion;
    }

    List<OfficialFinding> findings() {
        return List.copyOf(findings);
    }
}
