package org.cordee.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.document.frame.FrameColumns;
import org.cordee.document.frame.FrameKind;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Acts at the same moment on the buyer's price file of a lot. */
@CordeeTest
class PriceFrameRacesModuleTests {

    private static final String CHANGED = "bid.frame.changed-meanwhile";

    @Autowired
    ApplicationContext context;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    UploadingPriceFrame uploading;

    @Autowired
    SharingOutLines sharing;

    @Autowired
    PriceFrameReading frames;

    @Autowired
    FillingPrices filling;

    @Autowired
    BidReading reading;

    private BiddingConsortium grouping;
    private UUID lot;
    private UUID sheet;
    private Actor lead;
    private Actor writer;

    @BeforeEach
    void open() {
        grouping = groupings.withAmounts("60", "40");
        sheet = drafting.open(grouping).get(1).priceSheetId();
        lot = grouping.lots().get(0).id();
        lead = SampleBiddingConsortia.member(grouping, 0);
        writer = SampleBiddingConsortia.member(grouping, 1);
    }

    private static byte[] file(int lines) {
        StringBuilder text = new StringBuilder("N°;Désignation;Unité;Quantité;Prix unitaire HT;Montant HT\n");
        for (int line = 1; line <= lines; line++) {
            text.append(line).append(";Tonte;u;1;;\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Callable<Object> upload(int version, int lines) {
        return ConcurrentActs.done(() -> uploading.upload(lead, grouping.id(), lot, version, "DPGF.csv", file(lines)));
    }

    private Callable<Object> assign(int version, int member) {
        UUID id = grouping.shares().get(member).memberId();
        return ConcurrentActs.done(() -> sharing.assign(
                lead, grouping.id(), lot, version, new SharingOutLines.LineMembers(Map.of(), Map.of("1", Set.of(id)))));
    }

    /** Gives line 1 to the lead and line 2 to the writer. */
    private void given() {
        uploading.upload(lead, grouping.id(), lot, 0, "DPGF.csv", file(2));
        UUID own = grouping.shares().get(0).memberId();
        UUID other = grouping.shares().get(1).memberId();
        int assigned = sharing.assign(
                lead,
                grouping.id(),
                lot,
                1,
                new SharingOutLines.LineMembers(Map.of(), Map.of("1", Set.of(own), "2", Set.of(other))));
        sharing.give(lead, grouping.id(), lot, assigned);
    }

    @Test
    void storesOneOfTwoFilesThatColleaguesUpload() {
        List<Object> answers = ConcurrentActs.atOnce(upload(0, 1), upload(0, 2));

        assertThat(answers).containsExactlyInAnyOrder("done", CHANGED);
        assertThat(frames.view(lead, grouping.id(), lot).file().version()).isEqualTo(1);
    }

    @Test
    void refusesToConfirmColumnsOfAFileThatAColleagueJustReplaced() {
        uploading.upload(lead, grouping.id(), lot, 0, "DPGF.csv", file(1));
        FrameColumns columns = new FrameColumns(0, 1, 1, 2, 3, 4, 5, 6, null, null);

        List<Object> answers = ConcurrentActs.inOrder(
                context,
                upload(1, 2),
                ConcurrentActs.done(() -> uploading.confirm(
                        lead, grouping.id(), lot, 1, FrameKind.UNIT_PRICES, BigDecimal.TEN, List.of(columns))));

        assertThat(answers).containsExactly("done", CHANGED);
    }

    @Test
    void refusesTheSecondOfTwoColleaguesWhoSayWhoPricesALine() {
        uploading.upload(lead, grouping.id(), lot, 0, "DPGF.csv", file(1));

        assertThat(ConcurrentActs.inOrder(context, assign(1, 0), assign(1, 1))).containsExactly("done", CHANGED);
    }

    @Test
    void refusesToGiveLinesOfAFileThatAColleagueJustRemoved() {
        uploading.upload(lead, grouping.id(), lot, 0, "DPGF.csv", file(1));

        List<Object> answers = ConcurrentActs.inOrder(
                context,
                ConcurrentActs.done(() -> uploading.remove(lead, grouping.id(), lot, null)),
                ConcurrentActs.done(() -> sharing.give(lead, grouping.id(), lot, 1)));

        assertThat(answers).containsExactly("done", "bid.frame.removed-meanwhile");
        assertThat(reading.price(writer, sheet).isGiven()).isFalse();
    }

    @Test
    void refusesAPriceForLinesThatTheLeadJustChanged() {
        given();
        int version = reading.price(writer, sheet).version();
        UUID own = grouping.shares().get(0).memberId();
        UUID other = grouping.shares().get(1).memberId();
        sharing.assign(
                lead,
                grouping.id(),
                lot,
                3,
                new SharingOutLines.LineMembers(Map.of(), Map.of("1", Set.of(other), "2", Set.of(own))));

        List<Object> answers = ConcurrentActs.inOrder(
                context,
                ConcurrentActs.done(() -> sharing.give(lead, grouping.id(), lot, 4)),
                ConcurrentActs.done(
                        () -> filling.savePrices(writer, sheet, version, Map.of("2", new BigDecimal("40")))));

        assertThat(answers).containsExactly("done", "bid.price.line-given");
        assertThat(reading.price(writer, sheet).lines())
                .extracting(PriceLine::code)
                .containsExactly("1");
    }
}
