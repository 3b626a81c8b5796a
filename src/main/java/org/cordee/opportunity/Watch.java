package org.cordee.opportunity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.opportunity.OpportunityEvent.WatchKept;
import org.cordee.organisation.DepartmentDistances;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Amount;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The works that one structure looks for among the opportunities. */
@Entity
@Table(name = "watch")
class Watch extends Aggregate {

    private static final int CPV_DIGITS = 8;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "establishment_id")
    private UUID establishmentId;

    /** The significant digits of the CPV codes. */
    @ElementCollection
    @CollectionTable(name = "watch_trade", joinColumns = @JoinColumn(name = "watch_id"))
    @OrderColumn(name = "position_no")
    @Column(name = "digits")
    private List<String> trades = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column
    private WatchArea area;

    @Column
    private @Nullable String place;

    @Column
    private @Nullable Integer kilometres;

    @Convert(converter = OpportunityKindsConverter.class)
    @Column
    private Set<OpportunityKind> kinds;

    @Column(name = "most_amount")
    private @Nullable Amount mostAmount;

    @Column(name = "kept_at")
    private Instant keptAt;

    @SuppressWarnings("NullAway.Init")
    protected Watch() {}

    @SuppressWarnings("NullAway.Init")
    Watch(UUID organisationId) {
        super(Ids.next());
        this.organisationId = organisationId;
    }

    /** Takes over checked terms. */
    void keep(UUID establishment, WatchTerms terms, Actor actor, Instant now) {
        establishmentId = establishment;
        List<String> digits = terms.digits();
        if (!trades.equals(digits)) {
            trades.clear();
            trades.addAll(digits);
        }
        area = terms.area();
        place = terms.place();
        kilometres = terms.kilometres();
        kinds = terms.kinds();
        mostAmount = terms.mostAmount();
        keptAt = now;
        record(new WatchKept(EventHeader.outsideConsortia(actor, now), id(), organisationId));
    }

    /** Returns the terms as a form shows them; the codes have eight digits. */
    WatchTerms terms() {
        return new WatchTerms(
                establishmentId, trades.stream().map(Watch::code).toList(), area, place, kilometres, kinds, mostAmount);
    }

    /**
     * Tells if the watch finds a work whose trade is one of its own.
     *
     * @param own the establishment of the watch, with its kinds of today
     */
    boolean finds(OpportunityKind kind, OpportunityContent work, EstablishmentFacts own) {
        return kinds.contains(kind)
                && (mostAmount == null
                        || work.leastAmount() == null
                        || work.leastAmount().compareTo(mostAmount) <= 0)
                && (work.wantedKinds().isEmpty() || work.wantedKinds().stream().anyMatch(own.kinds()::contains))
                && reaches(work.places(), own);
    }

    private boolean reaches(Set<String> places, EstablishmentFacts own) {
        if (area == WatchArea.FRANCE || places.isEmpty()) {
            return true;
        }
        if (area == WatchArea.PLACE) {
            Set<String> here = WorkPlaces.departments(Set.of(String.valueOf(place)));
            return WorkPlaces.departments(places).stream().anyMatch(here::contains);
        }
        Integer away = distance(own, places);
        return away != null && kilometres != null && away <= kilometres;
    }

    /** Returns the kilometres from an establishment to a work, 0 in its area; null when a place is unknown. */
    static @Nullable Integer distance(EstablishmentFacts own, Set<String> places) {
        return DepartmentDistances.kilometres(own.profile().address().department(), places);
    }

    static String code(String digits) {
        return digits + "0".repeat(CPV_DIGITS - digits.length());
    }

    UUID organisationId() {
        return organisationId;
    }

    UUID establishmentId() {
        return establishmentId;
    }

    Instant keptAt() {
        return keptAt;
    }
}
