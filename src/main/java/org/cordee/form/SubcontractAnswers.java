package org.cordee.form;

import java.util.Map;
import java.util.function.Function;
import org.cordee.document.ShareTable;
import org.cordee.form.FilledForm.EmptyReason;
import org.cordee.form.FilledForm.ValueSource;
import org.cordee.form.FormFacts.Member;
import org.cordee.form.FormFacts.Subcontract;

/**
 * Answers the facts about one subcontract: the form DC4. The declaration on honour, the account and the signatures
 * belong to the subcontractor; the member that engages it cannot give them in its name.
 */
final class SubcontractAnswers {

    private SubcontractAnswers() {}

    static Map<Fact, Function<FormSubject, Answer>> all() {
        return Map.ofEntries(
                Map.entry(
                        Fact.SUBCONTRACT_LOT,
                        of -> Answer.text(
                                ValueSource.NOTICE,
                                GroupingAnswers.named(
                                        of.facts().lot(of.subcontract().lotId())))),
                Map.entry(Fact.SUBCONTRACT_STAGE, of -> Answer.tick(ValueSource.COMPUTED, "OFFER")),
                Map.entry(
                        Fact.BIDDER_IDENTITY,
                        of -> Answer.identity(
                                ValueSource.DIRECTORY,
                                bidder(of)
                                        .part(of.subcontract().lotId())
                                        .orElseThrow()
                                        .identity())),
                Map.entry(
                        Fact.BIDDER_LEGAL_FORM,
                        of -> directory(bidder(of).standing().legalForm())),
                Map.entry(Fact.SUBCONTRACT_RANK, of -> rank(of.subcontract())),
                Map.entry(
                        Fact.SUBCONTRACTOR_IDENTITY,
                        of -> Answer.identity(
                                ValueSource.DIRECTORY, of.subcontract().identity())),
                Map.entry(
                        Fact.SUBCONTRACTOR_LEGAL_FORM,
                        of -> directory(of.subcontract().standing().legalForm())),
                Map.entry(
                        Fact.SUBCONTRACTOR_REGISTER,
                        of -> directory(of.subcontract().standing().registerNumber())),
                Map.entry(Fact.SUBCONTRACTOR_SIGNATORY, of -> Answer.empty(EmptyReason.SUBCONTRACTOR)),
                Map.entry(
                        Fact.SUBCONTRACTOR_SME,
                        of -> Answer.yesNo(
                                ValueSource.COMPUTED,
                                of.subcontract().standing().sme())),
                Map.entry(Fact.SUBCONTRACT_NATURE, of -> member(of.subcontract().nature())),
                Map.entry(Fact.PERSONAL_DATA, of -> Answer.empty(EmptyReason.NOT_KNOWN)),
                Map.entry(
                        Fact.SUBCONTRACT_NET,
                        of -> member(ShareTable.formatted(of.subcontract().net()))),
                Map.entry(Fact.SUBCONTRACT_VAT, of -> member(of.subcontract().vat())),
                Map.entry(Fact.SUBCONTRACT_GROSS, of -> gross(of.subcontract())),
                Map.entry(
                        Fact.SUBCONTRACT_VARIATION,
                        of -> member(of.subcontract().variation())),
                Map.entry(
                        Fact.DIRECT_PAYMENT,
                        of -> Answer.yesNo(
                                ValueSource.COMPUTED, of.subcontract().direct())),
                Map.entry(Fact.SUBCONTRACT_GUARANTEE, of -> guarantee(of.subcontract())),
                Map.entry(Fact.SUBCONTRACTOR_ACCOUNT, SubcontractAnswers::ofFirstRank),
                Map.entry(Fact.SUBCONTRACTOR_ADVANCE, SubcontractAnswers::ofFirstRank),
                Map.entry(Fact.SUBCONTRACT_MONTHS, of -> months(of.subcontract())),
                Map.entry(Fact.SUBCONTRACTOR_CAPACITIES, of -> capacities(of.subcontract())),
                Map.entry(Fact.SUBCONTRACTOR_PROOFS, of -> Answer.empty(EmptyReason.SUBCONTRACTOR)),
                Map.entry(Fact.SUBCONTRACTOR_STATEMENT, of -> Answer.empty(EmptyReason.SUBCONTRACTOR)),
                Map.entry(Fact.ASSIGNMENT_STATE, of -> Answer.empty(EmptyReason.NOT_CONCERNED)));
    }

    private static Answer directory(String text) {
        return Answer.text(ValueSource.DIRECTORY, text);
    }

    private static Answer member(String text) {
        return Answer.text(ValueSource.MEMBER, text);
    }

    private static Member bidder(FormSubject of) {
        return of.facts().member(of.subcontract().memberId());
    }

    private static Answer rank(Subcontract one) {
        return member(one.isOfSecondRank() ? "Second rang, sous-traitant de " + one.above() : "Premier rang");
    }

    private static Answer gross(Subcontract one) {
        if (one.gross() != null) {
            return Answer.text(ValueSource.COMPUTED, ShareTable.formatted(one.gross()));
        }
        return Answer.empty(one.vat().isBlank() ? EmptyReason.NOT_KNOWN : EmptyReason.NOT_CONCERNED);
    }

    private static Answer guarantee(Subcontract one) {
        if (!one.isOfSecondRank()) {
            return Answer.empty(EmptyReason.NOT_CONCERNED);
        }
        return member(one.guaranteed() == null ? "" : one.guaranteed() ? "Fournie" : "Non fournie");
    }

    /** The buyer does not pay a subcontractor of the second rank, which has no account to name (L2193-14). */
    private static Answer ofFirstRank(FormSubject of) {
        return Answer.empty(of.subcontract().isOfSecondRank() ? EmptyReason.NOT_CONCERNED : EmptyReason.SUBCONTRACTOR);
    }

    private static Answer months(Subcontract one) {
        return member(one.months() == null ? "" : one.months() + " mois");
    }

    /** Names the capacities that the member invokes; the form asks for no others. */
    private static Answer capacities(Subcontract one) {
        return one.capacities().isBlank() ? Answer.empty(EmptyReason.NOT_CONCERNED) : member(one.capacities());
    }
}
