package org.cordee.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which files of two versions belong together. */
class MatchingFilesTests {

    private static final UUID LATER = Ids.next();

    @Test
    void findsWhatIsNewChangedRenamedAndGone() {
        List<DossierChange> changes = changes(
                List.of(file("RC.pdf", "a"), file("CCTP.pdf", "b"), file("plan.dwg", "c"), file("B2.dwg", "d")),
                List.of(file("RC.pdf", "a2"), file("CCTP.pdf", "b"), file("Plans/plan.dwg", "c"), file("Q.pdf", "e")));

        assertThat(changes)
                .extracting(DossierChange::kind, DossierChange::path)
                .containsExactly(
                        tuple(ChangeKind.CHANGED, "RC.pdf"),
                        tuple(ChangeKind.GONE, "B2.dwg"),
                        tuple(ChangeKind.ADDED, "Q.pdf"),
                        tuple(ChangeKind.RENAMED, "Plans/plan.dwg"));
        assertThat(changes.get(3).formerPath()).isEqualTo("plan.dwg");
        assertThat(changes.get(0).state()).isEqualTo(ComparisonState.AWAITED);
        assertThat(changes).allSatisfy(change -> assertThat(change.versionId()).isEqualTo(LATER));
    }

    @Test
    void findsNothingBetweenEqualVersions() {
        assertThat(changes(List.of(file("RC.pdf", "a")), List.of(file("RC.pdf", "a"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Lot 3/RC_lot3_v2.pdf, Lot 3/RC_lot3_v3.pdf",
        "DPGF.xlsx, DPGF_modifié.xlsx",
        "CCTP 2026-10-26.pdf, CCTP 2026-11-24.pdf",
        "v1/Règlement.pdf, v2/Reglement.pdf",
        "CCAP ind A.docx, CCAP ind B.docx"
    })
    void takesAFileWithAnotherMarkOfItsVersionForTheSame(String former, String later) {
        assertThat(changes(List.of(file(former, "a")), List.of(file(later, "b"))))
                .singleElement()
                .returns(ChangeKind.CHANGED, DossierChange::kind)
                .returns(former, DossierChange::formerPath);
    }

    @Test
    void joinsNoFilesWhoseNamesAreNotUnique() {
        List<DossierChange> changes =
                changes(List.of(file("plan 1.pdf", "a"), file("plan 2.pdf", "b")), List.of(file("plan 3.pdf", "c")));

        assertThat(changes)
                .extracting(DossierChange::kind)
                .containsExactlyInAnyOrder(ChangeKind.ADDED, ChangeKind.GONE, ChangeKind.GONE);
    }

    private static List<DossierChange> changes(List<DossierFile> before, List<DossierFile> after) {
        return MatchingFiles.between(LATER, before, after);
    }

    private static DossierFile file(String path, String content) {
        return new DossierFile(
                LATER,
                0,
                new EntryName(path, path),
                new StoredDocument(
                        Ids.next(), LATER, path, "application/pdf", ConfidentialityLevel.DATA_ROOM, content, 1));
    }
}
