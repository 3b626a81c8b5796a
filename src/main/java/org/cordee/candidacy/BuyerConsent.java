package org.cordee.candidacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The buyer's consent that one member leaves or is replaced after the application, as the lead recorded it. */
@Entity
@Immutable
@Table(name = "buyer_consent")
@SuppressWarnings("NullAway.Init")
class BuyerConsent extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private ConsentCause cause;

    /** The date of the buyer's letter. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private LocalDate givenOn;

    /** The lead's words about the member's case and the buyer's answer. */
    private String words;

    private Instant recordedAt;
    private @Nullable UUID recordedBy;

    protected BuyerConsent() {}

    BuyerConsent(Act act, UUID consortiumId, UUID organisationId, GivenConsent given) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        this.organisationId = organisationId;
        cause = given.cause();
        givenOn = given.givenOn();
        words = given.words();
        recordedAt = act.at();
        recordedBy = act.actor().personId();
    }

    GivenConsent given() {
        return new GivenConsent(cause, givenOn, words);
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    @Override
    public UUID getId() {
        return id;
    }
}
