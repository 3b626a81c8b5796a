package org.cordee.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Provides the signed files of an agreement to the room that compares them with other papers. Pages must never use it. */
@Component
@Transactional(readOnly = true)
public class AgreementFiles {

    /** The name of the common text. The name of an annex is {@code annexe-} and its number. */
    public static final String COMMON = "convention.pdf";

    private final Agreements agreements;
    private final Documents documents;

    AgreementFiles(Agreements agreements, Documents documents) {
        this.agreements = agreements;
        this.documents = documents;
    }

    /** Returns the common text and then each annex of the agreement in force; none without such an agreement. */
    public List<ArchiveEntry> inForce(UUID consortiumId) {
        return agreements
                .latest(consortiumId)
                .filter(Agreement::isInForce)
                .map(this::files)
                .orElse(List.of());
    }

    private List<ArchiveEntry> files(Agreement agreement) {
        List<ArchiveEntry> files = new ArrayList<>();
        files.add(new ArchiveEntry(COMMON, documents.bytes(agreement.paper().documentId())));
        agreement
                .annexOrder()
                .forEach(signature -> files.add(new ArchiveEntry(
                        "annexe-" + agreement.annexNumber(signature) + ".pdf",
                        documents.bytes(signature.annex().documentId()))));
        return files;
    }
}
