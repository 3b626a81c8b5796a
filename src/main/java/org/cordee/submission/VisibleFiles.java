package org.cordee.submission;

import java.util.List;
import java.util.UUID;
import org.cordee.evidence.ApplicationContents;
import org.cordee.submission.FrozenBids.FrozenBid;
import org.springframework.stereotype.Component;

/**
 * Lists the files of a package that one member may know. Of the evidence these are only its own, because the name of a
 * piece alone can reveal facts about another member (a judgment, a missing certificate). The manifest's hash covers the
 * others.
 */
@Component
class VisibleFiles {

    private final ApplicationContents evidence;

    VisibleFiles(ApplicationContents evidence) {
        this.evidence = evidence;
    }

    List<PackageFile> of(UUID consortiumId, FrozenBid bid, UUID organisationId) {
        String own = evidence.folderOf(consortiumId, organisationId).orElse("");
        return bid.files().stream()
                .filter(file ->
                        !isEvidence(file) || !own.isEmpty() && file.name().startsWith(own))
                .toList();
    }

    private static boolean isEvidence(PackageFile file) {
        return ApplicationContents.isOfAMember(file.name());
    }
}
