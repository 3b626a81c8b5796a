package org.cordee.dossier;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.dossier.DossierEvent.DemandDecided;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Something that the rules of a consultation ask of a grouping: read in them, and decided by the lead. */
@Entity
@Table(name = "dossier_demand")
@SuppressWarnings("NullAway.Init")
class DossierDemand extends Aggregate {

    private UUID consortiumId;

    @Enumerated(EnumType.STRING)
    private DemandKind kind;

    @Enumerated(EnumType.STRING)
    private DemandState state;

    private @Nullable String usedValue;

    /** Null when the lead typed the demand, and when the latest version does not say it any more. */
    @Embedded
    private @Nullable DemandSource source;

    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;

    protected DossierDemand() {}

    private DossierDemand(UUID consortiumId, DemandKind kind) {
        super(Ids.next());
        this.consortiumId = consortiumId;
        this.kind = kind;
        this.state = DemandState.FOUND;
    }

    static DossierDemand found(UUID consortiumId, DemandKind kind, DemandSource source) {
        DossierDemand demand = new DossierDemand(consortiumId, kind);
        demand.source = source;
        return demand;
    }

    /** Creates a demand that the lead read itself. */
    static DossierDemand typed(Act act, UUID consortiumId, DemandKind kind, String value) {
        DossierDemand demand = new DossierDemand(consortiumId, kind);
        demand.correct(act, value);
        return demand;
    }

    /** Takes what a later version says. Another value than before is decided anew; the one in use stays until then. */
    void readAgain(DemandSource again) {
        boolean same = source != null && source.value().equals(again.value());
        source = again;
        if (same || again.value().equals(usedValue)) {
            return;
        }
        state = usedValue == null ? DemandState.FOUND : DemandState.CHANGED;
    }

    /** Records that a later version says nothing of it. What the lead typed without a source stays as it is. */
    void noLongerFound() {
        if (source != null && state == DemandState.CONFIRMED) {
            state = DemandState.CHANGED;
        }
        source = null;
    }

    /** Tells if the value that was read last, or the one in use, is this one. */
    boolean reads(String value) {
        return value.equals(source == null ? usedValue : source.value());
    }

    /** Tells if nothing is left of the demand: no version says it, and the lead did not decide on it. */
    boolean isGone() {
        return source == null && state == DemandState.FOUND;
    }

    /** Confirms what was read, or what was in use when the latest version does not say it any more. */
    void confirm(Act act) {
        decide(act, source == null ? requireUsed() : source.value(), DemandState.CONFIRMED);
    }

    private String requireUsed() {
        if (usedValue == null) {
            throw new RuleViolation("dossier.demand.nothing-read");
        }
        return usedValue;
    }

    /** Replaces the value by what the lead read itself. */
    void correct(Act act, String value) {
        String words = value.strip().replace("\r\n", "\n");
        if (words.isEmpty()) {
            throw RuleViolation.of("value", "dossier.demand.empty");
        }
        if (words.length() > FoundDemand.LONGEST_VALUE) {
            throw RuleViolation.of("value", "dossier.demand.too-long", FoundDemand.LONGEST_VALUE);
        }
        decide(act, words, DemandState.CONFIRMED);
    }

    /** Records that the rules do not ask it. */
    void drop(Act act) {
        decide(act, null, DemandState.DROPPED);
    }

    private void decide(Act act, @Nullable String value, DemandState decision) {
        usedValue = value;
        state = decision;
        decidedAt = act.at();
        decidedBy = act.actor().personId();
        record(new DemandDecided(act.eventHeader(consortiumId), id(), kind, decision));
    }

    /** @throws RuleViolation when the demand has changed since it was shown */
    void requireVersion(long shown) {
        if (version() != shown) {
            throw new RuleViolation("dossier.demand.changed-meanwhile");
        }
    }

    DemandKind kind() {
        return kind;
    }

    DemandState state() {
        return state;
    }

    @Nullable
    String usedValue() {
        return usedValue;
    }

    @Nullable
    DemandSource source() {
        return source;
    }
}
