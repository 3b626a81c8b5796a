package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.submission.FileGap.Kind;
import org.junit.jupiter.api.Test;

class FileGapTests {

    private static final String MANIFEST = "f".repeat(64);

    private final PackageFile memo = new PackageFile("memoire.pdf", 12, "a".repeat(64));
    private final PackageFile prices = new PackageFile("prix.xlsx", 34, "b".repeat(64));

    @Test
    void findsNoGapForTheSameFilesUnderOtherNames() {
        assertThat(gaps(prices, new PackageFile("LOT3_MEMOIRE.PDF", 0, memo.sha256())))
                .isEmpty();
    }

    @Test
    void acceptsADepositWithOrWithoutTheManifest() {
        assertThat(gaps(memo, prices, new PackageFile("manifest.json", 9, MANIFEST)))
                .isEmpty();
    }

    @Test
    void distinguishesAMissingFileFromAChangedOne() {
        assertThat(gaps(new PackageFile("memoire.pdf", 12, "c".repeat(64))))
                .containsExactly(new FileGap("memoire.pdf", Kind.DIFFERS), new FileGap("prix.xlsx", Kind.MISSING));
    }

    @Test
    void listsAdditionalFilesWithoutCallingTheDepositIncomplete() {
        List<FileGap> gaps = gaps(memo, prices, new PackageFile("dc1.pdf", 1, "d".repeat(64)));

        assertThat(gaps).containsExactly(new FileGap("dc1.pdf", Kind.UNKNOWN));
        assertThat(gaps).noneMatch(FileGap::isLack);
    }

    private List<FileGap> gaps(PackageFile... deposited) {
        return FileGap.between(List.of(memo, prices), MANIFEST, List.of(deposited));
    }
}
