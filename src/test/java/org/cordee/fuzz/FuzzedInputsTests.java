package org.cordee.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every parser reads its samples, the inputs that once failed and a few hundred changed samples, in each build. */
class FuzzedInputsTests {

    private static final Path ONCE_FAILED = Path.of("src/test/resources/fuzz");
    private static final long SEED = 24;
    private static final int CHANGED = 150;

    @ParameterizedTest
    @EnumSource
    void everyUnchangedSamplePassesTheFirstReader(ParserUnderTest parser) throws Exception {
        List<byte[]> samples = parser.samples();

        assertThat(samples).isNotEmpty();
        for (byte[] sample : samples) {
            assertThat(parser.read(sample).passed()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInputThatOnceFailedIsReadOrRefused(ParserUnderTest parser) throws Exception {
        for (byte[] input : onceFailed(parser)) {
            assertThat(new Fuzzer(parser).failureOf(input)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangedSampleIsReadOrRefusedAndOftenPassesTheFirstReader(ParserUnderTest parser) throws Exception {
        Fuzzer fuzzer = new Fuzzer(parser).run(SEED, CHANGED);

        assertThat(fuzzer.failures()).isEmpty();
        assertThat(fuzzer.passedPercent()).isGreaterThanOrEqualTo(30);
    }

    private static List<byte[]> onceFailed(ParserUnderTest parser) throws IOException {
        Path folder = ONCE_FAILED.resolve(parser.name());
        return Files.exists(folder) ? ParserUnderTest.files(folder, "") : List.of();
    }
}
