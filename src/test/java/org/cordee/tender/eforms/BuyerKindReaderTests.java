package org.cordee.tender.eforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cordee.law.casefile.BuyerKind;
import org.cordee.tender.NoticeSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The kind of buyer in French law, from the legal type and the activity in a notice, and the combinations that are
 * ambiguous.
 */
class BuyerKindReaderTests {

    private static final String OF_THE_DOLLER = "cn-desg_24.xml";
    private static final String TYPE = "<cbc:PartyTypeCode listName=\"buyer-legal-type\">la<";
    private static final String ACTIVITY = "<cbc:ActivityTypeCode listName=\"authority-activity\">gen-pub<";

    private static @Nullable BuyerKind kind(byte[] notice) {
        return Objects.requireNonNull(new EformsNoticeReader().read(notice).notice())
                .content()
                .buyer()
                .kind();
    }

    private static @Nullable BuyerKind french(String type, String activity) {
        String notice = NoticeSamples.text(OF_THE_DOLLER);
        assertThat(notice).contains(TYPE, ACTIVITY);
        return kind(notice.replace(TYPE, TYPE.replace(">la<", ">" + type + "<"))
                .replace(ACTIVITY, ACTIVITY.replace(">gen-pub<", ">" + activity + "<"))
                .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "cga, gen-pub, STATE",
        "la, gen-pub, LOCAL",
        "la, health, LOCAL",
        "ra, education, LOCAL",
        "rl-aut, gen-pub, LOCAL",
        "pub-undert, gen-pub, PUBLIC_UNDERTAKING",
        "pub-undert-la, hc-am, PUBLIC_UNDERTAKING",
        "body-pl, health, HOSPITAL",
        "body-pl-ra, health, HOSPITAL"
    })
    void findsTheKindOfAnUnambiguousBuyer(String type, String activity, BuyerKind kind) {
        assertThat(french(type, activity)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "body-pl, gen-pub",
        "body-pl-la, education",
        "body-pl-cga, gen-pub",
        "body-pl-cga, health",
        "grp-p-aut, gen-pub",
        "spec-rights-entity, gen-pub",
        "int-org, gen-pub"
    })
    void findsNoKindForAnAmbiguousBuyer(String type, String activity) {
        assertThat(french(type, activity)).isNull();
    }

    @Test
    void findsNoKindForABuyerOfAnotherCountry() {
        assertThat(kind(NoticeSamples.bytes("cn_24_open.xml")))
                .as("a Scottish council")
                .isNull();
    }
}
