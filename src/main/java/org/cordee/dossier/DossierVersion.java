package org.cordee.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of the buyer's documents. It is never changed. */
@Entity
@Table(name = "dossier_version")
@SuppressWarnings("NullAway.Init")
class DossierVersion extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;
    private int number;
    private Instant receivedAt;
    private @Nullable UUID receivedBy;

    /** The day on which the buyer published it, as far as the lead knows it. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private @Nullable LocalDate publishedOn;

    @Embedded
    private ReceivedArchive archive;

    @ElementCollection
    @CollectionTable(name = "dossier_left_out", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<LeftOutEntry> leftOut = new ArrayList<>();

    protected DossierVersion() {}

    DossierVersion(UUID consortiumId, int number, Act act, ReceivedArchive archive) {
        this.id = Ids.next();
        this.consortiumId = consortiumId;
        this.number = number;
        this.receivedAt = act.at();
        this.receivedBy = act.actor().personId();
        this.archive = archive;
    }

    /** Returns the version with the day of its publication and the entries that are no files of it. */
    DossierVersion with(@Nullable LocalDate day, List<LeftOutEntry> missing) {
        publishedOn = day;
        leftOut.addAll(missing);
        return this;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID consortiumId() {
        return consortiumId;
    }

    int number() {
        return number;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    ReceivedArchive archive() {
        return archive;
    }

    List<LeftOutEntry> leftOut() {
        return List.copyOf(leftOut);
    }
}
