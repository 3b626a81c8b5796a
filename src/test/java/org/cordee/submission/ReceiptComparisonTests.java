package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.submission.FileGap.Kind;
import org.junit.jupiter.api.Test;

/** Tests the comparison of a receipt with the package: by hash where it has hashes, else by name and size. */
class ReceiptComparisonTests {

    private static final String MANIFEST = "f".repeat(64);

    private final PackageFile memo = new PackageFile("memoire.pdf", 12, "a".repeat(64));
    private final PackageFile prices = new PackageFile("prix.xlsx", 34, "b".repeat(64));
    private final PackageFile archive = new PackageFile("pli-7.zip", 60, "e".repeat(64));

    @Test
    void findsNoGapForTheSameFilesUnderOtherNames() {
        assertThat(gaps(line("prix.xlsx ; 34 ; " + prices.sha256()), line("LOT3_MEMOIRE.PDF ; " + memo.sha256())))
                .isEmpty();
    }

    @Test
    void acceptsADepositWithOrWithoutTheManifest() {
        assertThat(gaps(ListedFile.of(memo), ListedFile.of(prices), line("manifest.json ; 9 ; " + MANIFEST)))
                .isEmpty();
    }

    @Test
    void distinguishesAMissingFileFromAChangedOne() {
        assertThat(gaps(line("memoire.pdf ; 12 ; " + "c".repeat(64))))
                .containsExactly(new FileGap("memoire.pdf", Kind.DIFFERS), new FileGap("prix.xlsx", Kind.MISSING));
    }

    @Test
    void listsAdditionalFilesWithoutCallingTheDepositIncomplete() {
        List<FileGap> gaps = gaps(ListedFile.of(memo), ListedFile.of(prices), line("dc1.pdf ; 1 ; " + "d".repeat(64)));

        assertThat(gaps).containsExactly(new FileGap("dc1.pdf", Kind.UNKNOWN));
        assertThat(gaps).noneMatch(FileGap::isLack);
    }

    @Test
    void provesByNameAndSizeWithoutAHash() {
        List<DepositedFile> files = compare(
                        line("Memoire.pdf ; 12 octets"), line("dossier/prix.xlsx"), line("prix.xlsx"))
                .files();

        assertThat(files)
                .extracting(DepositedFile::proof)
                .containsExactly(FileProof.NAME_AND_SIZE, FileProof.NONE, FileProof.NAME);
    }

    @Test
    void takesAnotherSizeForAnotherFile() {
        assertThat(gaps(line("memoire.pdf ; 13"), line("prix.xlsx ; 34")))
                .containsExactly(new FileGap("memoire.pdf", Kind.DIFFERS));
    }

    @Test
    void findsFilesOfSeveralFoldersByTheirSizeWhenThePlatformListsNoFolder() {
        PackageFile one = new PackageFile("a/dc2.pdf", 10, "1".repeat(64));
        PackageFile other = new PackageFile("b/dc2.pdf", 20, "2".repeat(64));

        ReceiptComparison compared = ReceiptComparison.of(
                new AgreedPackage(List.of(one, other), MANIFEST, archive),
                List.of(line("dc2.pdf ; 20"), line("dc2.pdf ; 10")));

        assertThat(compared.gaps()).isEmpty();
        assertThat(compared.files()).allMatch(file -> file.proof() == FileProof.NAME_AND_SIZE);
    }

    /** The lead may send the package as one ZIP: then the receipt lists that file only. */
    @Test
    void takesTheWholeZipForAllItsFiles() {
        assertThat(compare(line("depot.zip ; " + archive.sha256())).files())
                .extracting(DepositedFile::proof)
                .containsExactly(FileProof.HASH);
        assertThat(gaps(line("depot.zip ; " + archive.sha256()))).isEmpty();
        assertThat(gaps(line("pli-7.zip ; 60 octets"))).isEmpty();
        assertThat(gaps(line("pli-7.zip ; 61 octets")))
                .contains(new FileGap("memoire.pdf", Kind.MISSING), new FileGap("prix.xlsx", Kind.MISSING));
        assertThat(gaps(line("pli-7.zip ; 60 octets"), line("prix.xlsx ; 35 octets")))
                .containsExactly(new FileGap("prix.xlsx", Kind.DIFFERS));
    }

    private List<FileGap> gaps(ListedFile... deposited) {
        return compare(deposited).gaps();
    }

    private ReceiptComparison compare(ListedFile... deposited) {
        return ReceiptComparison.of(new AgreedPackage(List.of(memo, prices), MANIFEST, archive), List.of(deposited));
    }

    private static ListedFile line(String line) {
        return ListedFile.read(line, 1);
    }
}
