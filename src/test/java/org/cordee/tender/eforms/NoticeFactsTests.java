package org.cordee.tender.eforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.cordee.tender.NoticeReader;
import org.cordee.tender.NoticeSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares every value of every official sample with the values that another program and a person read in the file. */
class NoticeFactsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cn_23",
                "cn_24_minimal",
                "cn_24_open",
                "cn_24_maximal",
                "cn_24_FRA_comments",
                "cn-social_24",
                "cn-desg_24",
                "change-cn_24_open_dates"
            })
    void readsEveryFactAsItStandsInTheFile(String name) {
        NoticeReader.NoticeReadingResult reading = new EformsNoticeReader().read(NoticeSamples.bytes(name + ".xml"));

        assertThat(NoticeFacts.of(Objects.requireNonNull(reading.notice()))).isEqualTo(written(name));
    }

    /** Returns the expected values. The file states the publication time with its offset; we store the instant. */
    private static List<String> written(String name) {
        return NoticeSamples.text("facts/" + name + ".txt")
                .lines()
                .map(line -> line.startsWith("issued ")
                        ? "issued " + OffsetDateTime.parse(line.substring(7)).toInstant()
                        : line)
                .toList();
    }
}
