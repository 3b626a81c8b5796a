package org.cordee.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Reads changed samples with every parser, for an hour in all: {@code mvn -Pfuzz test}. Another seed gives other
 * inputs; {@code -Dcordee.fuzz.seconds} sets the seconds of each parser.
 */
@Tag("fuzz")
class FuzzingTests {

    private static final Duration EACH = Duration.ofSeconds(Long.getLong("cordee.fuzz.seconds", 400));
    private static final long SEED = Long.getLong("cordee.fuzz.seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource
    void everyInputIsReadOrRefusedWithinItsBounds(ParserUnderTest parser) throws Exception {
        Fuzzer fuzzer = new Fuzzer(parser).run(SEED, EACH);

        System.out.printf(
                "%s: seed %d, %d inputs, %d %% passed the first reader, %d failures%n",
                parser,
                SEED,
                fuzzer.inputs(),
                fuzzer.passedPercent(),
                fuzzer.failures().size());
        assertThat(fuzzer.failures()).isEmpty();
        assertThat(fuzzer.passedPercent()).isGreaterThanOrEqualTo(30);
    }
}
