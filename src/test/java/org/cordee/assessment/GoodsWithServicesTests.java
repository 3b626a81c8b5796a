package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.assessment.LawAnswers.JUDGE;

import java.util.List;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.law.rules.Finding;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ContractNature;
import org.cordee.tender.LotTerms;
import org.junit.jupiter.api.Test;

/**
 * Goods alone are not subcontracted (L2193-1); the buyer's documents or the members declare that services come with
 * them.
 */
class GoodsWithServicesTests {

    private static final String GOODS_ONLY = "shares.supplies-subcontracted";

    @Test
    void allowsSubcontractingWhenTheDocumentsNameServices() {
        assertThat(codes(ContractNature.SUPPLIES, false)).contains(GOODS_ONLY);
        assertThat(codes(ContractNature.SUPPLIES_WITH_SERVICES, false)).doesNotContain(GOODS_ONLY);
        assertThat(codes(ContractNature.SERVICES, false)).doesNotContain(GOODS_ONLY);
    }

    @Test
    void allowsSubcontractingWhenTheMemberDeclaresEverySubcontractAsService() {
        assertThat(codes(ContractNature.SUPPLIES, true)).doesNotContain(GOODS_ONLY);
        assertThat(codes(ContractNature.SUPPLIES, true, false)).contains(GOODS_ONLY);
    }

    private static List<String> codes(ContractNature nature, Boolean... services) {
        Subcontract[] subcontracts =
                List.of(services).stream().map(GoodsWithServicesTests::handed).toArray(Subcontract[]::new);
        SubcontractDeclaration handedOn = SubcontractedFacts.of(subcontracts);
        return JUDGE
                .check(ConsortiumCase.of(SubcontractedFacts.withSubcontracts(handedOn, of(nature)))
                        .law())
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static Subcontract handed(boolean service) {
        Subcontract goods = SubcontractedFacts.to(SubcontractedFacts.ADAPTED, SubcontractedFacts.LEAD, "10000.00", 0);
        return new Subcontract(
                goods.memberId(),
                goods.establishmentId(),
                goods.nature(),
                goods.amount(),
                goods.hours(),
                goods.accessory(),
                service,
                goods.tasks(),
                goods.terms());
    }

    private static ConsortiumCaseFacts of(ContractNature nature) {
        ConsortiumCaseFacts facts = DocumentFactsSample.withTerms(LotTerms.UNKNOWN);
        ConsultationContent content = facts.consultation().content();
        return DocumentFactsSample.consulted(
                facts,
                new ConsultationContent(
                        content.reference(),
                        content.title(),
                        content.buyer(),
                        content.procedure(),
                        nature,
                        content.platformUrl(),
                        content.lots(),
                        content.documents()));
    }
}
