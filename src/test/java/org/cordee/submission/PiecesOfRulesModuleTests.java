package org.cordee.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.cordee.CordeeTest;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.SampleDemands;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tests that the confirmed rules fill the list of what the buyer asks for, beside what the lead typed. */
@CordeeTest
class PiecesOfRulesModuleTests {

    @Autowired
    ApplicationContext beans;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    ExpectedPieces pieces;

    @Autowired
    DescribingExpectedPieces describing;

    private BiddingConsortium grouping;

    @BeforeEach
    void form() {
        grouping = groupings.withAmounts("60", "40");
    }

    @Test
    void listsThePiecesWithTheirSizeAndSignature() {
        confirm(DemandKind.FILE_SIZE, "50 Mo par fichier");
        confirm(DemandKind.OFFER_PIECES, "l'acte d'engagement\nle mémoire technique");
        confirm(DemandKind.SIGNATURE, "signature de l’acte d’engagement demandée au dépôt");

        assertThat(pieces.of(grouping.id()))
                .extracting(BuyerPiece::name, BuyerPiece::signatureAsked, BuyerPiece::maxMegabytes)
                .containsExactly(tuple("l'acte d'engagement", true, 50), tuple("le mémoire technique", false, 50));
    }

    @Test
    void leavesWhatTheLeadTypedAndKeepsItsFiles() {
        describing.add(lead(), grouping.id(), new BuyerPiece("Le planning", "planning.pdf", false, 10));
        confirm(DemandKind.OFFER_PIECES, "le planning\nle mémoire technique\nune maquette");
        confirm(DemandKind.OFFER_PIECES, "le planning\nle mémoire technique");

        assertThat(pieces.of(grouping.id()))
                .extracting(BuyerPiece::name, BuyerPiece::file)
                .containsExactly(tuple("Le planning", "planning.pdf"), tuple("le mémoire technique", null));
    }

    @Test
    void aPieceThatTheLeadRemovedDoesNotComeBackWithAnotherDemand() {
        confirm(DemandKind.OFFER_PIECES, "le mémoire technique\nune maquette");
        describing.remove(lead(), grouping.id(), "une maquette");

        confirm(DemandKind.FILE_SIZE, "20 Mo par fichier");

        assertThat(pieces.of(grouping.id())).containsExactly(new BuyerPiece("le mémoire technique", null, false, 20));
    }

    private void confirm(DemandKind kind, String value) {
        SampleDemands.confirm(beans, lead(), grouping.id(), kind, value);
    }

    private Actor lead() {
        return SampleBiddingConsortia.member(grouping, 0);
    }
}
