package org.cordee.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.document.PrintedForm;
import org.cordee.document.text.PaperRow;
import org.cordee.document.text.RowReader;
import org.cordee.document.text.TextLimits;
import org.cordee.form.FilledForm.FilledField;
import org.cordee.form.FilledForm.RowsValue;
import org.cordee.form.FilledForm.TickedValue;
import org.cordee.form.ReadForm.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms read back from their finished PDF and DOCX files. */
class ReadingFormTests {

    private static final RowReader READER =
            new RowReader(new TextLimits(100, 1_000_000, 10_000_000, Duration.ofSeconds(30), 256), 20);

    static Stream<FilledForm> forms() {
        return FormWriterTests.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsEveryFieldBackAlikeFromThePdfAndTheWordFile(FilledForm form) {
        PrintedForm printed = FormWriter.printed(form, "Sillage Travaux publics");

        ReadForm pdf = read(printed.pdf(), "form.pdf");
        ReadForm word = read(printed.docx(), "form.docx");

        assertThat(written(pdf)).isEqualTo(filled(form));
        assertThat(written(word)).isEqualTo(filled(form));
        assertThat(pdf.fields()).allSatisfy(field -> assertThat(field.place()).matches("(annexe|[A-N]\\d?), page \\d"));
    }

    @Test
    void isNoFormWithoutTheSentenceThatNamesIt() {
        assertThat(ReadingForm.read(List.of(new PaperRow(PaperRow.Kind.TEXT, 0, "page 1", List.of("DC1")))))
                .isEmpty();
    }

    private static ReadForm read(byte[] file, String name) {
        return ReadingForm.read(READER.read(file, name)).orElseThrow();
    }

    /**
     * Returns the values by field without their spaces, which the layouts set differently. A sign that the printed page
     * has no letter for is printed as a number sign.
     */
    private static Map<String, String> written(ReadForm form) {
        return form.fields().stream()
                .collect(Collectors.toMap(
                        one -> one.field().id(),
                        one -> value(one.found() == Found.VALUE, one.lines(), one.ticked(), one.rows())
                                + (one.found() == Found.NOWHERE ? "NOWHERE" : "")));
    }

    private static Map<String, String> filled(FilledForm form) {
        return form.fields().stream()
                .collect(Collectors.toMap(one -> one.field().id(), ReadingFormTests::value));
    }

    private static String value(FilledField one) {
        Set<String> ticked = one.value() instanceof TickedValue value ? value.options() : Set.of();
        List<List<String>> rows = one.value() instanceof RowsValue value ? value.rows() : List.of();
        boolean text = ticked.isEmpty() && rows.isEmpty();
        return value(one.value() != null, text ? one.lines() : List.of(), ticked, rows);
    }

    private static String value(boolean there, List<String> lines, Set<String> ticked, List<List<String>> rows) {
        return (there + " " + lines + ticked.stream().sorted().toList() + rows)
                .replace("🌱", "#")
                .replaceAll("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+", "");
    }
}
