package org.cordee.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Returns the exclusion grounds that the members of a consortium and their subcontractors declare (R2143-3), for
 * judging the consortium. Only the member itself may read its grounds: calling rooms must show them to no other user
 * and must check access themselves.
 */
@Component
@Transactional(readOnly = true)
public class DeclaredExclusions {

    private final EvidenceFiles files;
    private final SubcontractorDeclarations subcontractors;

    DeclaredExclusions(EvidenceFiles files, SubcontractorDeclarations subcontractors) {
        this.files = files;
        this.subcontractors = subcontractors;
    }

    /**
     * Returns the grounds by organisation: empty when none applies, and no entry before the declaration. A
     * subcontractor of several members has every ground that any of them passed on. A member declares its own.
     */
    public Map<UUID, List<DeclaredGround>> of(UUID consortiumId) {
        List<EvidenceFile> all = files.of(consortiumId);
        Map<UUID, List<DeclaredGround>> declared = new HashMap<>();
        subcontractors
                .findByEvidenceFileIdInOrderById(
                        all.stream().map(EvidenceFile::id).toList())
                .forEach(one -> declared.merge(one.subcontractorId(), one.grounds(), DeclaredExclusions::together));
        all.stream()
                .filter(file -> file.declaration() != null)
                .forEach(file -> declared.put(file.organisationId(), file.grounds()));
        return declared;
    }

    private static List<DeclaredGround> together(List<DeclaredGround> one, List<DeclaredGround> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
