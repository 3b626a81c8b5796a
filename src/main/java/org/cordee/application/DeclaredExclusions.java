package org.cordee.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In which cases of exclusion the members of a grouping declare to be (R2143-3), for judging it. Which case it is, only the
 * member may read: rooms that ask let nobody else know, and answer for access themselves.
 */
@Component
@Transactional(readOnly = true)
public class DeclaredExclusions {

    private final EvidenceFiles files;

    DeclaredExclusions(EvidenceFiles files) {
        this.files = files;
    }

    /** By organisation; empty for one that is in none, and no entry for one that has not declared yet. */
    public Map<UUID, List<DeclaredGround>> of(UUID consortiumId) {
        return files.of(consortiumId).stream()
                .filter(file -> file.exclusionsDeclaredAt() != null)
                .collect(
                        Collectors.toMap(EvidenceFile::organisationId, EvidenceFile::grounds, (first, again) -> first));
    }
}
