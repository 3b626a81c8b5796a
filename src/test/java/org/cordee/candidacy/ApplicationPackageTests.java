package org.cordee.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.refused;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.junit.jupiter.api.Test;

/** What the package of an application contains. */
class ApplicationPackageTests {

    private static final ArchiveEntry DC1 = ArchiveEntry.text("candidature/01-sillage/dc1.pdf", "DC1");
    private static final ArchiveEntry DC2 = ArchiveEntry.text("candidature/02-mains-vertes/dc2.pdf", "DC2");

    @Test
    void containsTheEvidenceAndAListOfItsHashes() {
        ApplicationPackage application = ApplicationPackage.of(List.of(DC1, DC2));

        assertThat(Archive.read(new ByteArrayInputStream(application.zip())).keySet())
                .containsExactly(ApplicationPackage.MANIFEST, DC1.name(), DC2.name());
        assertThat(new String(application.manifest().bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(DC1.sha256() + "  " + DC1.name() + "\n" + DC2.sha256() + "  " + DC2.name() + "\n");
        assertThat(application.files()).extracting("name").containsExactly(DC1.name(), DC2.name());
    }

    @Test
    void theSameEvidenceGivesTheSameBytesAndOtherEvidenceAnotherHash() {
        ApplicationPackage one = ApplicationPackage.of(List.of(DC1, DC2));

        assertThat(ApplicationPackage.of(List.of(DC1, DC2)).zip()).isEqualTo(one.zip());
        assertThat(ApplicationPackage.of(List.of(DC1)).manifestSha256()).isNotEqualTo(one.manifestSha256());
    }

    @Test
    void anApplicationWithoutEvidenceIsNotFrozen() {
        refused("candidacy.freeze.empty", () -> ApplicationPackage.of(List.of()));
    }
}
