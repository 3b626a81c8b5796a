package org.cordee.dossier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A difference between two versions: a file that is new, changed, renamed or gone, with the passages that differ. */
@Entity
@Table(name = "dossier_change")
@SuppressWarnings("NullAway.Init")
class DossierChange extends AssignedKey<UUID> {

    @Id
    private UUID id;

    /** The id of the later version. */
    private UUID versionId;

    private int position;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Enumerated(EnumType.STRING)
    private FileKind fileKind;

    private String path;
    private @Nullable String formerPath;

    /** The file of the later version; null when it is gone. */
    private @Nullable UUID fileId;

    /** The file of the earlier version; null when it is new. */
    private @Nullable UUID formerFileId;

    @Enumerated(EnumType.STRING)
    private ComparisonState state;

    /** The number of all passages that differ; only the first ones are stored. */
    private int passagesFound;

    @ElementCollection
    @CollectionTable(name = "dossier_passage", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<ChangedPassage> passages = new ArrayList<>();

    protected DossierChange() {}

    private DossierChange(UUID versionId, ChangeKind kind, DossierFile named) {
        this.id = Ids.next();
        this.versionId = versionId;
        this.kind = kind;
        this.fileKind = named.kind();
        this.path = named.path();
        this.state = kind == ChangeKind.CHANGED ? ComparisonState.AWAITED : ComparisonState.NOT_COMPARABLE;
    }

    static DossierChange added(DossierFile file) {
        DossierChange change = new DossierChange(file.versionId(), ChangeKind.ADDED, file);
        change.fileId = file.getId();
        return change;
    }

    static DossierChange gone(UUID laterVersion, DossierFile former) {
        DossierChange change = new DossierChange(laterVersion, ChangeKind.GONE, former);
        change.formerFileId = former.getId();
        return change;
    }

    /** Creates the change of a file that both versions have. */
    static DossierChange between(ChangeKind kind, DossierFile former, DossierFile file) {
        DossierChange change = new DossierChange(file.versionId(), kind, file);
        change.fileId = file.getId();
        change.formerFileId = former.getId();
        change.formerPath = former.path().equals(file.path()) ? null : former.path();
        return change;
    }

    /** Gives the change its place in the list. */
    DossierChange at(int place) {
        position = place;
        return this;
    }

    void compared(PassageDifference difference) {
        state = ComparisonState.COMPARED;
        passagesFound = difference.found();
        passages.addAll(difference.passages());
    }

    void end(ComparisonState without) {
        state = without;
    }

    @Override
    public UUID getId() {
        return id;
    }

    UUID versionId() {
        return versionId;
    }

    ChangeKind kind() {
        return kind;
    }

    FileKind fileKind() {
        return fileKind;
    }

    String path() {
        return path;
    }

    @Nullable
    String formerPath() {
        return formerPath;
    }

    @Nullable
    UUID fileId() {
        return fileId;
    }

    @Nullable
    UUID formerFileId() {
        return formerFileId;
    }

    ComparisonState state() {
        return state;
    }

    int passagesFound() {
        return passagesFound;
    }

    List<ChangedPassage> passages() {
        return List.copyOf(passages);
    }
}
