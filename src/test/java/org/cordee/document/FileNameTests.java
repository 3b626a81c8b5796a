package org.cordee.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "mémoire.pdf, mémoire.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\nadia\\plan.docx, plan.docx",
        "..., document",
        "a<b>:c?.txt, a-b--c-.txt",
        "CON.txt, _CON.txt",
        "nul, _nul",
        ".cache, cache",
    })
    void makesAFileNameHarmlessOnEverySystem(String given, String harmless) {
        assertThat(FileName.of(given).value()).isEqualTo(harmless);
    }

    @Test
    void removesControlAndInvisibleCharacters() {
        assertThat(FileName.of("fac\u0000tu\u202Efdp.\nexe").value()).isEqualTo("factufdp.exe");
    }

    @Test
    void shortensALongNameAndKeepsItsExtension() {
        assertThat(FileName.of("x".repeat(400) + ".pdf").value())
                .hasSizeLessThan(151)
                .endsWith(".pdf");
    }
}
