package org.cordee.application.exclusion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.application.EvidenceFile;
import org.cordee.application.EvidenceFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which cases of exclusion the members of a grouping and their subcontractors declare to be (R2143-3), for judging it. Which case it is, only the
 * member may read: rooms that ask let nobody else know, and answer for access themselves.
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
     * By organisation; empty for one that is in none, and no entry for one that has not declared yet. A subcontractor of
     * several members is in every case that any of them hands on; a member speaks for itself.
     */
    public Map<UUID, List<DeclaredGround>> of(UUID consortiumId) {
        List<EvidenceFile> all = files.of(consortiumId);
        Map<UUID, List<DeclaredGround>> declared = new HashMap<>();
        subcontractors
                .findByEvidenceFileIdInOrderById(
                        all.stream().map(EvidenceFile::id).toList())
                .forEach(one -> declared.merge(one.subcontractorId(), one.grounds(), DeclaredExclusions::together));
        all.stream()
                .filter(file -> file.exclusionsDeclaredAt() != null)
                .forEach(file -> declared.put(file.organisationId(), file.grounds()));
        return declared;
    }

    private static List<DeclaredGround> together(List<DeclaredGround> one, List<DeclaredGround> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
