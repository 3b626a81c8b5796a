package org.cordee.tender.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that completes a consultation asks for what is missing, once, and erases nothing. */
class CompletionTests {

    @Test
    void asksAlsoWhatAnAnswerMayMakeNecessary() {
        assertThat(Completion.fieldsFor(List.of("buyer.kind", "nature")))
                .containsExactly("buyerKind", "runningCosts", "nature", "globalKind");
        assertThat(Completion.fieldsFor(List.of("lots[0].capacities")))
                .containsExactly("lots[0].capacities", "lots[0].askedTurnover", "lots[0].askedHeadcount");
    }

    @Test
    void asksOnceForAnAnswerThatHoldsForAllLots() {
        assertThat(Completion.fieldsFor(
                        List.of("lots[0].severalBidsForbidden", "lots[1].severalBidsForbidden", "lots[2].labourShare")))
                .containsExactly("severalBids", "lots[2].labourShare");
    }

    @Test
    void groupsTheQuestionsByLot() {
        Completion completion =
                Completion.of(List.of("lots[2].labourShare", "reference", "lots[0].places", "version", "lots[0].key"));

        assertThat(completion.whole()).extracting(Completion.Question::name).containsExactly("reference");
        assertThat(completion.lots()).extracting(Completion.LotQuestions::index).containsExactly(0, 2);
        assertThat(completion.lots().get(0).questions())
                .as("key is no question")
                .extracting(Completion.Question::name)
                .containsExactly("lots[0].places");
        assertThat(Completion.of(List.of("version", "asked", "lots")).isEmpty()).isTrue();
    }

    @Test
    void keepsEveryValueThatThePageDidNotAskFor() {
        ConsultationForm saved = saved();
        ConsultationForm posted = new ConsultationForm();
        posted.asked = new ArrayList<>(List.of("buyerKind", "lots[1].labourShare"));
        posted.buyerKind = "LOCAL";
        posted.title = "forged";
        posted.lots.add(new LotForm());
        LotForm second = new LotForm();
        second.key = "LOT-0002";
        second.labourShare = "60";
        second.title = "forged";
        posted.lots.add(second);

        posted.keepUnasked(saved);

        assertThat(posted.buyerKind).isEqualTo("LOCAL");
        assertThat(posted.title).isEqualTo("Espaces verts");
        assertThat(posted.lots).extracting(lot -> lot.title).containsExactly("Centre", "Hauts");
        assertThat(posted.lots).extracting(lot -> lot.labourShare).containsExactly("", "60");
        assertThat(posted.asked).containsExactly("buyerKind", "lots[1].labourShare");
    }

    @Test
    void findsALotThatACorrigendumMoved() {
        ConsultationForm saved = saved();
        ConsultationForm posted = new ConsultationForm();
        posted.asked = new ArrayList<>(List.of("lots[0].labourShare"));
        LotForm lot = new LotForm();
        lot.key = "LOT-0002";
        lot.labourShare = "60";
        posted.lots.add(lot);

        posted.keepUnasked(saved);

        assertThat(posted.lots).extracting(one -> one.labourShare).containsExactly("", "60");
        assertThat(posted.asked).containsExactly("lots[1].labourShare");
    }

    private static ConsultationForm saved() {
        ConsultationForm saved = new ConsultationForm();
        saved.title = "Espaces verts";
        saved.lots.add(lot("LOT-0001", "Centre"));
        saved.lots.add(lot("LOT-0002", "Hauts"));
        return saved;
    }

    private static LotForm lot(String key, String title) {
        LotForm lot = new LotForm();
        lot.key = key;
        lot.title = title;
        return lot;
    }
}
