package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordee.law.casefile.CaseTree;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.rules.LawTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the documentation get the same answer as a file and as the facts that the other rooms return of a
 * stored grouping; {@link StoredGroupingsModuleTests} does the same through the database.
 */
class StoredExamplesTests {

    private static final int MOST_THAT_CANNOT_BE_STORED = 18;

    static Stream<Path> files() {
        return LawExamples.files().stream();
    }

    static Stream<Path> storable() {
        return LawExamples.storable().stream();
    }

    @Test
    void namesTheReasonForEachExampleThatCannotBeStored() {
        Map<String, Set<String>> reasons = new TreeMap<>();
        LawExamples.files().forEach(file -> {
            Set<String> obstacles = StoredExample.obstacles(LawExamples.read(file));
            if (!obstacles.isEmpty()) {
                reasons.put(file.getFileName().toString(), obstacles);
            }
        });

        reasons.forEach((file, why) -> System.out.println(file + ": " + String.join("; ", why)));
        assertThat(reasons).hasSizeLessThanOrEqualTo(MOST_THAT_CANNOT_BE_STORED);
    }

    @ParameterizedTest
    @MethodSource("storable")
    void answersAStoredGroupingAsItsFile(Path example) {
        LawCase law = LawExamples.read(example);

        assertThat(LawExamples.said(LawExamples.judge(new StoredExample(law).facts(), law)))
                .isEqualTo(LawExamples.said(LawAnswers.JUDGE.check(law)));
    }

    /** A run stores its case as a file, which the page, the API and the worker read again. */
    @ParameterizedTest
    @MethodSource("files")
    void answersTheCaseOfAStoredRunAsItsFile(Path example) {
        LawCase law = LawExamples.read(example);
        LawCase again = LawExamples.read(RunJson.write(CaseTree.of(law)));
        LawTexts french = LawTexts.in(Locale.FRENCH);

        assertThat(LawAnswers.JUDGE.check(again).asMap(french))
                .isEqualTo(LawAnswers.JUDGE.check(law).asMap(french));
    }
}
