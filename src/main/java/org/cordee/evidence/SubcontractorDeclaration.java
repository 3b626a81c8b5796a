package org.cordee.evidence;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.Aggregate;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A subcontractor's exclusion declaration (form DC4, K1), passed on by the member that engages it. A subcontractor is
 * not a member of the consortium and does not use the application for it.
 */
@Entity
@Table(name = "subcontractor_declaration")
class SubcontractorDeclaration extends Aggregate {

    private UUID evidenceFileId;

    private UUID subcontractorId;

    private @Nullable Instant declaredAt;

    @ElementCollection
    @CollectionTable(name = "subcontractor_exclusion", joinColumns = @JoinColumn(name = "declaration_id"))
    @OrderColumn(name = "entry_no")
    private final List<DeclaredGround> grounds = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SubcontractorDeclaration() {}

    SubcontractorDeclaration(UUID evidenceFileId, UUID subcontractorId) {
        super(Ids.next());
        this.evidenceFileId = evidenceFileId;
        this.subcontractorId = subcontractorId;
    }

    /** Stores the grounds. The same grounds again change nothing. */
    void declare(Act act, EvidenceFile file, List<DeclaredGround> declared) {
        DeclaredGround.requireEachOnce(declared);
        if (declaredAt != null && grounds.equals(declared)) {
            return;
        }
        declaredAt = act.at();
        grounds.clear();
        grounds.addAll(declared);
        record(new ApplicationEvent.SubcontractorExclusionsDeclared(
                act.eventHeader(file.consortiumId()),
                file.id(),
                file.organisationId(),
                subcontractorId,
                declared.isEmpty()));
    }

    UUID evidenceFileId() {
        return evidenceFileId;
    }

    UUID subcontractorId() {
        return subcontractorId;
    }

    @Nullable
    Instant declaredAt() {
        return declaredAt;
    }

    List<DeclaredGround> grounds() {
        return List.copyOf(grounds);
    }
}
