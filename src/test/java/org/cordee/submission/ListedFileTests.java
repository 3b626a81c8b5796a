package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the lines in which a lead copies the files of a receipt. */
class ListedFileTests {

    private static final String HASH = "ab".repeat(32);

    @Test
    void readsHashAndNameInEitherOrder() {
        assertThat(ListedFile.read(HASH + "  memoire technique.pdf", 1))
                .isEqualTo(new ListedFile("memoire technique.pdf", ListedSize.UNKNOWN, HASH));
        assertThat(ListedFile.read("prix.xlsx : " + HASH.toUpperCase(java.util.Locale.ROOT), 1))
                .isEqualTo(new ListedFile("prix.xlsx", ListedSize.UNKNOWN, HASH));
        assertThat(ListedFile.read(HASH, 1).name()).isEqualTo(HASH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15 320 octets | 15320 | 15320",
                "15320 | 15320 | 15320",
                "212 ko | 211500 | 217600",
                "212 kB | 211500 | 217600",
                "1,2 Mo | 1150000 | 1310720",
                "1.2 MB | 1150000 | 1310720",
            })
    void readsARoundedSizeAsARange(String size, long low, long high) {
        ListedSize read = ListedFile.read("plan.pdf ; " + size, 1).size();

        assertThat(read.low()).isEqualTo(low);
        assertThat(read.high()).isEqualTo(high);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan 2.pdf (1,2 Mo)", "plan 2.pdf 1,2 Mo", "plan 2.pdf ; 1,2 Mo", "plan 2.pdf\t1,2 Mo"})
    void readsNameAndSizeAsPlatformsWriteThem(String line) {
        ListedFile read = ListedFile.read(line, 1);

        assertThat(read.name()).isEqualTo("plan 2.pdf");
        assertThat(read.size().bytes()).isEqualTo(1_200_000);
        assertThat(read.sha256()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.pdf ; gros", "plan.pdf ; 1,5", "  ;  "})
    void namesTheLineThatCannotBeRead(String line) {
        assertThatThrownBy(() -> ListedFile.read(line, 7)).isInstanceOfSatisfying(RuleViolation.class, no -> {
            assertThat(no.field()).isEqualTo("files");
            assertThat(no.key()).startsWith("submission.by-hand.");
        });
    }
}
