package org.cordee.dashboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cordee.dashboard.FunnelEvent.FollowedProgrammeKept;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A programme of purchases that the coordinators follow together, such as that of a large site. */
@Entity
@Table(name = "followed_programme")
class FollowedProgramme extends Aggregate {

    @Column
    private String name;

    // Local dates: a conversion through java.sql.Date and UTC would lose one day in Paris.
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "starts_on")
    private LocalDate startsOn;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "ends_on")
    private LocalDate endsOn;

    /** NUTS codes separated by commas; empty for all of France. */
    @Column
    private String areas;

    /** CPV divisions separated by commas; empty for all. */
    @Column
    private String themes;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected FollowedProgramme() {}

    @SuppressWarnings("NullAway.Init")
    FollowedProgramme(Actor actor, ProgrammeTerms terms, Instant now) {
        super(Ids.next());
        change(actor, terms, now);
    }

    final void change(Actor actor, ProgrammeTerms terms, Instant now) {
        name = terms.name();
        startsOn = terms.startsOn();
        endsOn = terms.endsOn();
        areas = String.join(",", terms.areas());
        themes = String.join(",", terms.themes());
        changedAt = now;
        record(new FollowedProgrammeKept(EventHeader.outsideConsortia(actor, now), id()));
    }

    ProgrammeTerms terms() {
        return new ProgrammeTerms(name, startsOn, endsOn, codes(areas), codes(themes));
    }

    private static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }
}
