package org.cordee.tender.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cordee.tender.Flaw;
import org.cordee.tender.NoticeOutcome;
import org.junit.jupiter.api.Test;

/** One notice of a batch, from waiting to its result. */
class BatchItemTests {

    private final UUID batch = UUID.randomUUID();
    private final BatchItem item =
            BatchItem.ofFile(batch, 0, "avis.xml", "<ContractNotice/>".getBytes(StandardCharsets.UTF_8));

    @Test
    void keepsTheFileUntilItIsImported() {
        assertThat(item.document()).asString(StandardCharsets.UTF_8).isEqualTo("<ContractNotice/>");

        UUID consultation = UUID.randomUUID();
        item.start(Instant.now(), Duration.ofMinutes(1));
        item.end(new NoticeOutcome.Imported(consultation, false, List.of()));

        assertThat(item.state()).isEqualTo(ItemState.IMPORTED);
        assertThat(item.consultationId()).isEqualTo(consultation);
        assertThat(item.document()).isNull();
    }

    @Test
    void waitsAgainWhenTheServerStops() {
        item.start(Instant.now(), Duration.ofMinutes(1));

        item.release();

        assertThat(item.state()).isEqualTo(ItemState.WAITING);
        assertThat(item.document()).isNotNull();
    }

    @Test
    void storesTheErrorsWithTheirPlacesAndArguments() {
        Flaw flaw = Flaw.inLot("code.unknown", "lots[1].cpv", "LOT-0002", "XX", "cpv")
                .at("ContractNotice/Lot", 137);

        item.end(new NoticeOutcome.Refused(List.of(flaw, Flaw.inField("document.empty", "document"))));

        assertThat(item.state()).isEqualTo(ItemState.REFUSED);
        assertThat(item.flaws()).containsExactly(flaw, Flaw.inField("document.empty", "document"));
    }

    @Test
    void storesNoMoreThanTwentyErrors() {
        item.refuse(Collections.nCopies(100, Flaw.inField("schema", "document", "x")));

        assertThat(item.flaws()).hasSize(20);
    }
}
