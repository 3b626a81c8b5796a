package org.cordee.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.cordee.feel.DecisionTables;
import org.cordee.law.RoutingSupport.SupportRoute;
import org.junit.jupiter.api.Test;

class RoutingSupportTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final RoutingSupport ROUTING = new RoutingSupport(DecisionTables.onClasspath());

    @Test
    void listsTheMostSpecificSupportFirst() {
        assertThat(ROUTING.route(new SupportFacts(DAY, "STRATEGIC", true, true, true, true, true, "PARIS")))
                .extracting(SupportRoute::supporter)
                .containsExactly(
                        "ADAPTED_NETWORKS", "GRAFIE", "URSCOP", "DLA", "CRESS", "LES_CANAUX_AES", "CCI_CMA", "AVISE");
    }

    @Test
    void listsLesCanauxLaterOutsideParis() {
        assertThat(ROUTING.route(new SupportFacts(DAY, "DRAFTING", false, false, false, false, true, "ELSEWHERE")))
                .extracting(SupportRoute::supporter)
                .containsExactly("CCI_CMA", "LES_CANAUX_AES", "AVISE");
    }

    @Test
    void listsSupportForEveryEnterprise() {
        assertThat(ROUTING.route(new SupportFacts(DAY, "LEGAL", false, false, false, false, false, "ELSEWHERE")))
                .containsExactly(new SupportRoute(9, "AVISE", "Cordée, règle produit D20"));
    }
}
