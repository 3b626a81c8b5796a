package org.cordee.tender.boamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cordee.tender.Notice;
import org.cordee.tender.NoticeReader.NoticeReadingResult;
import org.cordee.tender.eforms.EformsNoticeReader;

/** Reads notices of the BOAMP in tests, from real files and from made-up texts. */
final class BoampNotices {

    static final BoampXmlReader XML = new BoampXmlReader(new BoampForms(new EformsNoticeReader()));
    static final BoampJsonReader JSON = new BoampJsonReader(new BoampForms(new EformsNoticeReader()));

    private BoampNotices() {}

    static byte[] file(String name) {
        try (var file = BoampNotices.class.getResourceAsStream("/boamp/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Notice xml(byte[] document) {
        assertThat(XML.recognises(document)).isTrue();
        return read(XML.read(document));
    }

    static Notice json(String document) {
        assertThat(JSON.recognises(bytes(document))).isTrue();
        return read(JSON.read(bytes(document)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Notice read(NoticeReadingResult result) {
        assertThat(result.flaws()).isEmpty();
        return Objects.requireNonNull(result.notice());
    }
}
