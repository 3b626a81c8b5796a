package org.cordee.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.Race;
import org.cordee.tender.content.ConsultationContent;
import org.junit.jupiter.api.RepeatedTest;

/** Two who change what is known of a consultation at the same moment: nobody overwrites what it has not seen. */
class ConsultationRacesModuleTests extends NoticeScene {

    private static final String NOTICE = "cn_24_open.xml";
    private static final String CORRIGENDUM = "change-cn_24_open_dates.xml";

    @RepeatedTest(5)
    void aNoticeHandedInTwiceIsKeptOnce() {
        List<Object> heard = Race.between(handing(NOTICE), handing(NOTICE));

        assertThat(heard).containsExactlyInAnyOrder("Imported", "AlreadyKnown");
        assertThat(desk.listed(lead)).hasSize(1);
    }

    @RepeatedTest(5)
    void aCorrigendumHandedInTwiceCorrectsOnce() {
        UUID id = desk.imported(lead, NOTICE);

        List<Object> heard = Race.between(handing(CORRIGENDUM), handing(CORRIGENDUM));

        assertThat(heard).containsExactlyInAnyOrder("Corrected", "AlreadyKnown");
        assertThat(reading.find(lead, id).notices()).hasSize(2);
    }

    @RepeatedTest(5)
    void oneOfTwoEditorsWins() {
        UUID id = desk.imported(lead, NOTICE);

        List<Object> heard = Race.between(editing(id, "un"), editing(id, "deux"));

        assertThat(heard).containsExactlyInAnyOrder("done", "overtaken");
        assertThat(reading.find(lead, id).content().title())
                .isEqualTo(heard.get(0).equals("done") ? "un" : "deux");
    }

    /** The corrigendum always comes in; an edit that had not seen it does not take it back. */
    @RepeatedTest(5)
    void aCorrigendumAndAnEditBothCountOrTheEditIsTold() {
        UUID id = desk.imported(lead, NOTICE);

        List<Object> heard = Race.between(handing(CORRIGENDUM), editing(id, "un"));

        assertThat(heard.get(0)).isEqualTo("Corrected");
        assertThat(heard.get(1)).isIn("done", "overtaken");
        assertThat(reading.find(lead, id).lots())
                .singleElement()
                .satisfies(lot -> assertThat(NoticeDesk.instant(lot.deadline())).isEqualTo("2020-06-12T11:00:00Z"));
    }

    private Callable<Object> handing(String file) {
        return () -> desk.hand(lead, NoticeSamples.bytes(file)).getClass().getSimpleName();
    }

    /** An edit by somebody who saw the consultation as it is now. */
    private Callable<Object> editing(UUID id, String title) {
        ConsultationDetail seen = reading.find(lead, id);
        ConsultationContent before = seen.content();
        ConsultationContent content = new ConsultationContent(
                before.reference(),
                title,
                before.buyer(),
                before.procedure(),
                before.nature(),
                before.platformUrl(),
                before.severalBidsForbidden(),
                before.lots());
        return Race.done(() -> recording.fillIn(lead, id, seen.version(), content));
    }
}
