package org.cordee.law.casefile;

import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;

/** Writes an organisation of a case in the format of its reader. */
final class OrganisationTree {

    private OrganisationTree() {}

    static Map<String, Object> of(CaseOperator of) {
        CaseOperator.Ess ess = of.ess();
        CaseOperator.Insertion insertion = of.insertion();
        Tree tree = new Tree().put(of.foreign() ? "foreignId" : "siret", of.id());
        tree.put("name", of.name()).put("legalForm", of.legalForm());
        figures(tree, of.own(), "headcount", "turnover", "balanceSheet");
        tree.put("parentSiren", of.parentSiren());
        figures(tree, of.group(), "groupHeadcount", "groupTurnover", "groupBalance");
        tree.each("partnerEnterprises", of.partners(), OrganisationTree::partner);
        return tree.put("publicOwnershipPct", of.publicOwnership())
                .put("createdOn", of.createdOn())
                .put("commerciallyAutonomous", of.commerciallyAutonomous())
                .put("essStatus", ess.status())
                .put("essFrom", ess.from())
                .put("essTo", ess.to())
                .put("esusRequestedOn", ess.esusRequestedOn())
                .put("essMissionStatement", ess.missionStatement())
                .put("insertionKind", insertion.kind())
                .put("conventionFrom", insertion.from())
                .put("conventionTo", insertion.to())
                .put("disadvantagedWorkerRatio", CaseTree.ratio(insertion.targetedWorkers()))
                .put("insertionStaffRatio", CaseTree.ratio(insertion.insertionStaff()))
                .each(
                        "previousReservedAwards",
                        of.previousReservedAwards(),
                        award -> new Tree()
                                .put("buyer", award.buyer())
                                .put("on", award.on())
                                .fields())
                .each("exclusionGrounds", of.exclusionGrounds(), OrganisationTree::ground)
                .each("applicationPieces", of.pieces(), OrganisationTree::piece)
                .fields();
    }

    private static void figures(Tree tree, EnterpriseFigures of, String headcount, String turnover, String balance) {
        tree.put(headcount, of.headcount() == null ? null : of.headcount().toPlainString())
                .put(turnover, of.turnover())
                .put(balance, of.balance());
    }

    private static Map<String, Object> partner(CaseOperator.Partner partner) {
        Tree tree = new Tree().put("sharePct", partner.share());
        figures(tree, partner.figures(), "headcount", "turnover", "balanceSheet");
        return tree.fields();
    }

    private static Map<String, Object> piece(ApplicationPiece piece) {
        return new Tree()
                .put("piece", piece.piece())
                .put("obligation", piece.obligation())
                .put("demandedAt", piece.demandedAt())
                .put("answer", piece.answer())
                .put("expiresOn", piece.expiresOn())
                .fields();
    }

    private static Map<String, Object> ground(CaseExclusionGround ground) {
        return new Tree()
                .put("article", ground.article())
                .put("debtPaid", ground.debtPaid())
                .put("bindingAgreement", ground.bindingAgreement())
                .put("agreementRespected", ground.agreementRespected())
                .put("agreementShownAt", CaseTree.written(ground.agreementShownAt()))
                .put("enforcementMeasure", ground.enforcementMeasure())
                .put("selfCleaning", ground.selfCleaning())
                .put("decidedOn", ground.decidedOn())
                .put("until", ground.until())
                .put("year", ground.year())
                .put("judgeOrdered", ground.judgeOrdered())
                .put("lifted", ground.lifted())
                .fields();
    }
}
