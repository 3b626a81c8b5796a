package org.cordee.candidacy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.document.StoredDocument;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;
import org.cordee.submission.AgreedPackage;
import org.cordee.submission.PackageFile;
import org.jspecify.annotations.Nullable;

/** One freeze of an application with its package. Opening the application again lifts it; nothing else changes it. */
@Entity
@Table(name = "application_package")
@SuppressWarnings("NullAway.Init")
class FrozenApplication extends AssignedKey<UUID> {

    @Id
    private UUID id;

    private UUID consortiumId;
    private UUID documentId;
    private String archiveName;
    private long archiveSize;
    private String archiveSha256;
    private String manifestSha256;
    private Instant frozenAt;
    private @Nullable UUID frozenBy;
    private @Nullable Instant liftedAt;
    private @Nullable UUID liftedBy;

    @ElementCollection
    @CollectionTable(name = "application_package_file", joinColumns = @JoinColumn(name = "package_id"))
    @OrderColumn(name = "position")
    private List<PackageFile> files = new ArrayList<>();

    protected FrozenApplication() {}

    FrozenApplication(Act act, UUID consortiumId, ApplicationPackage application, StoredDocument archive) {
        id = Ids.next();
        this.consortiumId = consortiumId;
        documentId = archive.id();
        archiveName = archive.name();
        archiveSize = archive.size();
        archiveSha256 = archive.sha256();
        manifestSha256 = application.manifestSha256();
        frozenAt = act.at();
        frozenBy = act.actor().personId();
        files.addAll(application.files());
    }

    /** Records that the application was opened again. */
    void lift(Act act) {
        liftedAt = act.at();
        liftedBy = act.actor().personId();
    }

    /** Returns the package with which a receipt is compared. */
    AgreedPackage agreed() {
        return new AgreedPackage(
                files(), manifestSha256, new PackageFile(archiveName, archiveSize, archiveSha256));
    }

    UUID id() {
        return id;
    }

    UUID documentId() {
        return documentId;
    }

    String manifestSha256() {
        return manifestSha256;
    }

    Instant frozenAt() {
        return frozenAt;
    }

    List<PackageFile> files() {
        return List.copyOf(files);
    }

    @Override
    public UUID getId() {
        return id;
    }
}
