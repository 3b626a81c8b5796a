package org.cordee.potential;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A purchasing programme of one organisation with the totals of its potential. */
@Entity
@Table(name = "purchase_programme")
class PurchaseProgramme {

    static final int LONGEST_NAME = 200;

    /** A computation that broke off so often is not started again by itself. */
    static final int MOST_ATTEMPTS = 3;

    @Id
    private UUID id;

    @Version
    @Column
    private @Nullable Long version;

    /** Null for the platform: its coordinators and administrators. */
    @Column(name = "owner_organisation_id")
    private @Nullable UUID ownerOrganisationId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column
    private ProgrammeState state;

    @Embedded
    private Assumptions assumptions;

    @Column(name = "line_count")
    private int lineCount;

    @Column(name = "refused_count")
    private int refusedCount;

    /** The number of lines with totals, which are no purchases. */
    @Column(name = "left_out")
    private int leftOut;

    /** Purchases of the running computation that are computed. */
    @Column(name = "computed_count")
    private int computedCount;

    @Column
    private int attempts;

    /** The end of the reservation by a node, in machine time. */
    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "computed_at")
    private @Nullable Instant computedAt;

    @Column
    private BigDecimal amount;

    @Column(name = "reachable_amount")
    private BigDecimal reachableAmount = BigDecimal.ZERO;

    @Column
    private long hours;

    @Column(name = "reachable_hours")
    private long reachableHours;

    @Column(name = "insertion_hours")
    private long insertionHours;

    @SuppressWarnings("NullAway.Init")
    protected PurchaseProgramme() {}

    /** Keeps a file that was read; with refused lines it waits for the owner's decision. */
    PurchaseProgramme(
            @Nullable UUID ownerOrganisationId,
            String fileName,
            Assumptions assumptions,
            ProgrammeFile file,
            Instant now) {
        this.id = Ids.next();
        this.ownerOrganisationId = ownerOrganisationId;
        this.fileName = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        this.receivedAt = now;
        this.state = file.refused().isEmpty() ? ProgrammeState.WAITING : ProgrammeState.REVIEW;
        this.assumptions = assumptions;
        this.lineCount = file.purchases().size();
        this.refusedCount = file.refused().size();
        this.leftOut = file.leftOut();
        this.amount = file.total();
    }

    /**
     * Goes on with the purchases that could be read; repeating it changes nothing.
     *
     * @throws RuleViolation when none could be read
     */
    void keepReadableLines() {
        if (lineCount == 0) {
            throw new RuleViolation("potential.no-readable-line");
        }
        if (state == ProgrammeState.REVIEW) {
            state = ProgrammeState.WAITING;
        }
    }

    /**
     * Asks for a new computation on today's directory; a programme that is being computed goes on.
     *
     * @throws RuleViolation while refused lines wait for a decision
     */
    void recompute() {
        if (state == ProgrammeState.REVIEW) {
            throw new RuleViolation("potential.in-review");
        }
        if (state == ProgrammeState.READY || state == ProgrammeState.FAILED) {
            state = ProgrammeState.WAITING;
            attempts = 0;
        }
    }

    /** Tells if a node may reserve it: nobody computes it, or its node stopped. */
    boolean isWaiting(Instant machineNow) {
        return state == ProgrammeState.WAITING
                || state == ProgrammeState.COMPUTING && leaseUntil != null && leaseUntil.isBefore(machineNow);
    }

    /** Reserves the computation for a node; what broke off several times fails instead. */
    boolean start(Instant machineNow, Duration lease) {
        if (attempts >= MOST_ATTEMPTS) {
            state = ProgrammeState.FAILED;
            leaseUntil = null;
            return false;
        }
        state = ProgrammeState.COMPUTING;
        attempts++;
        computedCount = 0;
        leaseUntil = machineNow.plus(lease);
        return true;
    }

    /** Records the progress and holds the reservation. */
    void advance(int computed, Instant machineNow, Duration lease) {
        computedCount = computed;
        leaseUntil = machineNow.plus(lease);
    }

    /** Puts the computation back without counting it: the directory is not readable yet, or the server stops. */
    void release() {
        state = ProgrammeState.WAITING;
        attempts = Math.max(0, attempts - 1);
        leaseUntil = null;
    }

    /** Records the totals of all purchases. */
    void end(List<LinePotential> potentials, Instant now) {
        state = ProgrammeState.READY;
        attempts = 0;
        leaseUntil = null;
        computedAt = now;
        computedCount = potentials.size();
        reachableAmount =
                potentials.stream().map(one -> one.reachableAmount().euros()).reduce(BigDecimal.ZERO, BigDecimal::add);
        hours = potentials.stream().mapToLong(LinePotential::hours).sum();
        reachableHours =
                potentials.stream().mapToLong(LinePotential::reachableHours).sum();
        insertionHours =
                potentials.stream().mapToLong(LinePotential::insertionHours).sum();
    }

    /** Tells if this attempt of a node is still the one that counts. */
    boolean isComputedBy(int attempt) {
        return state == ProgrammeState.COMPUTING && attempts == attempt;
    }

    UUID id() {
        return id;
    }

    String fileName() {
        return fileName;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    ProgrammeState state() {
        return state;
    }

    Assumptions assumptions() {
        return assumptions;
    }

    int lineCount() {
        return lineCount;
    }

    int refusedCount() {
        return refusedCount;
    }

    int leftOut() {
        return leftOut;
    }

    int computedCount() {
        return computedCount;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Instant computedAt() {
        return computedAt;
    }

    BigDecimal amount() {
        return amount;
    }

    BigDecimal reachableAmount() {
        return reachableAmount;
    }

    long hours() {
        return hours;
    }

    long reachableHours() {
        return reachableHours;
    }

    long insertionHours() {
        return insertionHours;
    }
}
